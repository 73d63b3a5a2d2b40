"""The catalogue of errors: an entry fits what both runtimes really raise, and leads to a kata there is."""

import pytest

from graders.explanations import CATALOGUE, explain, explain_run
from graders.kata import Course
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox

HEAD = "import numpy as np\nimport tensorflow as tf\nkept = []\n"
TENSOR, SIX = "tf.constant(1.0)", "tf.constant([1.0, 2.0])"


def graph(body: str, argument: str = TENSOR, options: str = "") -> str:
    """A program that calls a tf.function with this body once."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f"{HEAD}@tf.function{options}\ndef f(x):\n{lines}\nf({argument})\n"


PLAIN, ONE_SHAPE = "(autograph=False)", "(input_signature=[tf.TensorSpec([2], tf.float32)])"
PROGRAMS = {
    "tensor_as_bool": graph("if x > 0:\n    return x\nreturn -x", options=PLAIN),
    "iterated": graph("return [y for y in x]", SIX),
    "used_as_integer": graph("for i in range(x):\n    pass", "tf.constant(1)", PLAIN),
    "variable_created_again": graph("return tf.Variable(1.0) * x"),
    "given_to_numpy": graph("return np.sin(x)"),
    "eager_only": graph("return x.numpy()"),
    "leaked": graph("kept.append(x * 2)\nreturn x") + "kept[0] + 1\n",
    "branches_differ": graph("if x > 0:\n    y = 1.0\nreturn y"),
    "loop_grows": graph("for i in tf.range(3):\n    x = tf.concat([x, [1.0]], 0)\nreturn x", SIX),
    "loop_changes_dtype": graph("for i in tf.range(3):\n    x = tf.constant(1)\nreturn x"),
    "break_in_python_loop": graph("for i in range(5):\n    if i > x:\n        break\nreturn x"),
    "recursion": graph("if x > 0:\n    return f(x - 1)\nreturn x"),
    "refused_by_the_signature": graph("return x", "tf.constant([1, 2])", ONE_SHAPE),
    "incomplete_signature": graph("return x", "1", "(input_signature=[])"),
    "dtypes_differ": graph("return x + tf.constant(1)"),
    "returns_no_tensor": graph("return object()"),
    "assigned_to_an_item": graph("x[0] = 1.0", SIX),
}
# Raised by Keras alone, which minitf's small one says differently.
ONLY_KERAS = {"optimizer_of_others"}


def test_every_entry_is_tried() -> None:
    assert set(PROGRAMS) | ONLY_KERAS == {entry.id for entry in CATALOGUE}


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.id)
def test_an_entry_leads_to_a_kata(entry) -> None:
    assert entry.kata in Course.find().keys()  # noqa: SIM118 (a list, not a dict)


@pytest.mark.parametrize("id", PROGRAMS)
def test_an_entry_fits_what_minitf_raises(id: str, minitf_sandbox: SubprocessSandbox) -> None:
    ran = explain_run(minitf_sandbox.run(PROGRAMS[id]))
    assert ran["modes"]["GRAPH"]["error"]["explanation"]["id"] == id


@pytest.mark.tensorflow
@pytest.mark.parametrize("id", PROGRAMS)
def test_an_entry_fits_what_tensorflow_raises(id: str, tensorflow_sandbox: SubprocessSandbox) -> None:
    assert explain(tensorflow_sandbox.run(PROGRAMS[id])["modes"]["GRAPH"]["error"])["id"] == id


def test_an_error_of_the_learner_s_own_is_left_alone() -> None:
    assert explain({"type": "ValueError", "message": "the batch is empty"}) is None
    assert explain(None) is None
