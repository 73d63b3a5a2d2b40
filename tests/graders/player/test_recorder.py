"""Events are kept in order, traces get their reasons, and output has an end."""

import pytest

from graders.player.recorder import MOST_LISTED_GRAPHS, MOST_SERVED, MOST_TEXT, OutputLimit, Recorder


class Function:
    """Stands for a `tf.function` object."""

    def __init__(self, python_function):
        self.python_function = python_function


def step():
    pass


def made():
    def inner():
        pass

    return Function(inner)


def test_prints_and_traces_are_ordered_and_dated():
    recorder = Recorder("file.py")
    function = Function(step)
    record = recorder.function(function)
    recorder.trace_begins(record, {"x": "float32[]"})
    recorder.printed("tracing")
    recorder.printed("\n")
    recorder.printed("from the graph\n", "tf.print")
    recorder.trace_ends()
    recorder.served(record, 1)
    recorder.printed("done\n")
    assert recorder.take({}) == {
        "events": [
            {
                "kind": "trace",
                "function": "step",
                "number": 1,
                "signature": {"x": "float32[]"},
                "reason": "first call",
            },
            {"kind": "print", "when": "trace", "text": "tracing\n"},
            {"kind": "print", "when": "run", "text": "from the graph\n", "by": "tf.print"},
            {"kind": "print", "when": "run", "text": "done\n"},
        ],
        "served_by": [{"function": "step", "index": 0, "trace": 1}],
    }
    assert recorder.take({}) == {"events": [], "served_by": []}


def test_a_warning_is_dated_and_has_an_end():
    recorder = Recorder("file.py")
    recorder.trace_begins(recorder.function(Function(step)), {})
    recorder.warned("slow " * 1000)
    _, warning = recorder.take({})["events"]
    assert (warning["kind"], warning["when"]) == ("warning", "trace")
    assert len(warning["text"]) < 1100


def test_another_object_of_the_same_code_says_so():
    recorder = Recorder("file.py")
    objects = [made(), made()]
    for each in objects:
        recorder.trace_begins(recorder.function(each), {})
    reasons = [event["reason"] for event in recorder.take({})["events"]]
    assert reasons == ["first call", "new tf.function object"]
    described = recorder.functions_to_json()
    assert [(f["name"], f["python_name"], f["created"]) for f in described] == [
        ("made.inner", "inner", 1),
        ("made.inner", "inner", 2),
    ]


def test_a_function_is_called_by_the_path_it_is_bound_to_from_then_on():
    recorder = Recorder("file.py")
    function = Function(step)
    recorder.trace_begins(recorder.function(function), {})
    assert recorder.take({"train_step": function, "alias": function})["events"][0]["function"] == "train_step"
    assert recorder.functions_to_json()[0]["name"] == "train_step"


def test_recording_keeps_no_function_alive_and_is_not_fooled_by_a_reused_address():
    recorder = Recorder("file.py")
    for _ in range(3):
        recorder.function(Function(step))
    assert len(recorder.functions) == 3
    assert all(record.reference() is None for record in recorder.functions)


def test_only_so_much_is_listed():
    recorder = Recorder("file.py")
    function = Function(step)
    record = recorder.function(function)
    graph = {"nodes": [{}], "functions": [], "operations": {"Mul": 1}}
    for number in range(MOST_SERVED + 1):
        recorder.graph_of(recorder.trace_begins(record, {"n": str(number)}), graph)
        recorder.served(record, number)
    assert len(recorder.take({})["served_by"]) == MOST_SERVED
    graphs = [trace.graph for trace in record.traces]
    assert [bool(each["nodes"]) for each in graphs].count(True) == MOST_LISTED_GRAPHS
    assert {each["operations"]["Mul"] for each in graphs} == {1}


def test_too_much_text():
    recorder = Recorder("file.py")
    recorder.printed("x" * MOST_TEXT)
    with pytest.raises(OutputLimit):
        recorder.printed("x")


def test_too_many_prints():
    recorder = Recorder("file.py")
    with pytest.raises(OutputLimit):
        for _ in range(5000):
            recorder.printed("\n")
