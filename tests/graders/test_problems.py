"""What the text alone shows: empty, no text, no Python, TensorFlow redefined."""

import pytest

from graders import problems
from graders.problems import LARGEST, problem_in_text

GOOD = "import tensorflow as tf\n\ndef f(x):\n    return tf.sin(x)\n"


def test_a_good_text_has_no_problem():
    assert problem_in_text(GOOD) is None
    assert problem_in_text(GOOD.encode()) is None


@pytest.mark.parametrize("source", ["", " \n\t\n", b""])
def test_empty(source):
    assert problem_in_text(source).kind == "empty"


def test_too_large_is_said_before_python_reads_it():
    longest = "#" * LARGEST
    assert problem_in_text(longest) is None
    assert problem_in_text(longest + "(").kind == "too_large"


@pytest.mark.parametrize("source", [b"\xff\xfe\x00a", b"x = 1\x00", "x = 1\x00", "x = '\ud800'"])
def test_not_text(source):
    assert problem_in_text(source).kind == "not_text"


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [
        ("x = 1\ndef f(:\n    pass\n", 2, "def f(:"),
        ("def f():\nreturn 1\n", 2, "return 1"),
        ("x = '''never closed\n", 1, "x = '''never closed"),
        ("if True:\n\tx = 1\n        y = 2\n", 3, "y = 2"),
    ],
)
def test_syntax_error_points_at_the_line(source, line, text):
    problem = problem_in_text(source)
    assert (problem.kind, problem.line, problem.text) == ("syntax_error", line, text)
    assert f"line {line}" in problem.happened
    assert problem.column >= 1


def test_text_nested_too_deeply_for_python():
    assert problem_in_text("(" * 5000 + ")" * 5000).kind == "syntax_error"


@pytest.mark.parametrize(
    ("added", "name"),
    [
        ("tf = None\n", "tf"),
        ("import numpy as tf\n", "tf"),
        ("from math import floor as tf\n", "tf"),
        ("def tf(): pass\n", "tf"),
        ("for tf in range(3): pass\n", "tf"),
        ("if f:\n    tf = 1\n", "tf"),
        ("tf.function = lambda f: f\n", "tf.function"),
        ("def g():\n    tf.config.run_functions_eagerly = print\n", "tf.config.run_functions_eagerly"),
        ("import tensorflow as flow\nflow.Tensor = 3\n", "flow.Tensor"),
        ("tf: int = 3\n", "tf"),
        ("del tf.function\n", "tf.function"),
        ("def g():\n    setattr(tf, 'function', print)\n", "tf.…"),
        ("a, (tf, b) = 1, (2, 3)\n", "tf"),
    ],
)
def test_redefining_tensorflow_is_seen_in_the_text(added, name):
    problem = problem_in_text(GOOD + added)
    assert problem.kind == "redefines_tensorflow"
    assert f"`{name}`" in problem.happened
    assert problem.line is not None


@pytest.mark.parametrize(
    "added",
    [
        "def g(x, y):\n    x = tf.sin(y)\n    return x\n",
        "import tensorflow.keras as keras\n",
        "class A:\n    tf = 3\n",
        "v = tf.Variable(1.0)\nv.assign(2.0)\n",
        "from tensorflow import keras\n",
    ],
)
def test_using_tensorflow_is_no_redefinition(added):
    assert problem_in_text(GOOD + added) is None


def test_every_problem_says_what_happened_and_what_to_do():
    where = {"line": 3, "text": "f()"}
    made = [
        problems.missing_entry_point("f", {"g": True}, "EAGER"),
        problems.not_callable("f", "EAGER"),
        problems.import_error({"type": "KeyError", "message": "", "where": where}, "GRAPH"),
        problems.exits(where, "EAGER", None),
        problems.output_limit(where, "EAGER", "f()"),
        problems.time_limit(2, "GRAPH", "f()"),
        problems.crashed("it fell over", None, None),
        problems.redefines_tensorflow("tf"),
    ]
    for problem in made:
        assert problem.kind in problems.KINDS
        assert problem.happened.endswith((".", "KeyError"))
        assert problem.do.endswith(".")


def test_a_renamed_entry_point_is_suggested():
    problem = problems.missing_entry_point("train_step", {"tf": False, "trainstep": True}, "EAGER")
    assert problem.do == "Rename `trainstep` to `train_step`."
    assert "Define `f`" in problems.missing_entry_point("f", {}, "EAGER").do
