"""Long loops that Python unrolls while tracing."""

from minitf.autograph import python_loops
from minitf.dtypes import int32
from minitf.graph.func_graph import FuncGraph


def test_a_long_loop_that_adds_ops_warns_once(monkeypatch, caplog):
    monkeypatch.setattr(python_loops, "_MANY_ITERATIONS", 10)
    graph = FuncGraph("f")
    with graph.as_default(), caplog.at_level("WARNING", logger="tensorflow"):
        python_loops.python_for(range(30), None, lambda i: graph.add_constant(int32.as_numpy_dtype(i), int32))
    assert caplog.text.count("Large unrolled loop detected. Did you mean to use a TF loop?") == 1
    assert "created after iteration 11" in caplog.text


def test_a_long_loop_that_adds_no_ops_does_not(monkeypatch, caplog):
    monkeypatch.setattr(python_loops, "_MANY_ITERATIONS", 10)
    with FuncGraph("f").as_default(), caplog.at_level("WARNING", logger="tensorflow"):
        python_loops.python_for(range(30), None, lambda i: None)
    assert caplog.text == ""


def test_a_lowered_break_ends_the_loop():
    seen = []
    python_loops.python_for(range(10), lambda: len(seen) < 3, seen.append)
    assert seen == [0, 1, 2]


def test_a_loop_whose_test_fails_at_once_does_not_run():
    seen = []
    python_loops.python_for(range(10), lambda: False, seen.append)
    python_loops.python_while(lambda: False, lambda: seen.append(1))
    assert seen == []
