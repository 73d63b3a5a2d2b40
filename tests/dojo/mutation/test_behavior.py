"""Is a change noticed exactly when a caller could tell? Each is played on the engine, in both modes."""

import pytest

from dojo.mutation.behavior import differences
from dojo.mutation.probes import RESTING, resting
from graders.sandboxes.in_process import InProcessSandbox
from graders.scenario import Scenario, call, make, ref, tensor

PROGRAM = """
import tensorflow as tf

count = tf.Variable(0)
limit = tf.constant(4)
seen = []

@tf.function
def grow(x, n):
    for _ in tf.range(n):
        x = x * 2.0
    count.assign_add(1)
    tf.print("grown")
    return x

def total(xs):
    return tf.reduce_sum(xs)

def remember(x):
    seen.append(x)
    return len(seen)
"""
SCENARIO = Scenario(
    "all",
    [
        call("grow", tensor(1.5), tensor(3)),
        call("grow", tensor(2.5), tensor(4)),
        call("total", tensor([1.0, 2.0])),
        call("total", tensor([4.0, 0.5])),
        call("total", tensor([4.0, 0.5, 0.5])),
        call("remember", 0.5),
        call("remember", 1.5),
        make("made", "tf.function", ref("total")),
        call("made", tensor([3.0, -2.0])),
    ],
)


def noticed(changed: str) -> list[str]:
    sandbox = InProcessSandbox("minitf")
    before, after = (
        sandbox.observe(source, [SCENARIO, resting("grow")], ["grow"]).observation
        for source in (PROGRAM, changed)
    )
    at_rest = {mode: seen["state"] for mode, seen in before["scenarios"][RESTING].items()}
    return [str(found) for found in differences(before, after, at_rest)]


NOTICED = {
    "another value": ("x * 2.0", "x * 2.5", "GRAPH all: grow(tensor(1.5), tensor(3)): a float32 tensor"),
    "another dtype": ("return x\n", "return tf.cast(x, tf.float64)\n", "float64 tensor 12.0 instead of"),
    "another shape": ("return x\n", "return [x]\n", "instead of a float32 tensor 12.0"),
    "an error": ("tf.reduce_sum(xs)", "xs.nothing", "AttributeError"),
    "a print at another time": ("tf.print(", "print(", "prints [('trace', 'grown\\n')] instead of"),
    "no print": ('    tf.print("grown")\n', "", "prints [] instead of"),
    "no graph any more": ("@tf.function\ndef grow", "def grow", "no longer runs as a graph"),
    "no loop any more": ("tf.range(n)", "range(5)", "the loop is written out"),
    "Python in the graph": (
        "x = x * 2.0",
        "x = tf.ensure_shape(tf.py_function(lambda v: v * 2.0, [x], tf.float32), [])",
        "the graph calls Python",
    ),
    "a variable's value": ("assign_add(1)", "assign_add(2)", "`count` differs at the end"),
    "a variable's dtype": (
        "tf.Variable(0)",
        "tf.Variable(0.0)",
        "`count` differs at the end: dtype float32 instead of int32",
    ),
    "state that calls change": ("seen.append(x)", "seen.append(x + 1)", "`seen` differs at the end"),
    "a symbol left behind": ("    count.assign", "    seen.append(x)\n    count.assign", "left behind"),
    "a trace for every number": ("def remember", "@tf.function\ndef remember", "3 traces instead of 2"),
    "the eager switch": (
        "    return len(seen)",
        "    tf.config.run_functions_eagerly(True)\n    return len(seen)",
        "the eager switch is left on",
    ),
}
UNNOTICED = {
    "other operations": ("x = x * 2.0", "x = x + x"),
    "a literal for a constant": ("limit = tf.constant(4)", "limit = 4"),
    "a graph with a trace for every shape": ("def total", "@tf.function\ndef total"),
    "the last digits": ("x * 2.0", "x * 2.0000001"),
    "fewer traces": ("@tf.function\ndef grow", "@tf.function(reduce_retracing=True)\ndef grow"),
}


@pytest.mark.parametrize("name", NOTICED)
def test_what_a_caller_could_tell_is_noticed(name: str) -> None:
    old, new, told = NOTICED[name]
    assert old in PROGRAM
    assert any(told in found for found in noticed(PROGRAM.replace(old, new)))


@pytest.mark.parametrize("name", UNNOTICED)
def test_what_a_caller_could_not_tell_is_not(name: str) -> None:
    old, new = UNNOTICED[name]
    assert old in PROGRAM
    assert noticed(PROGRAM.replace(old, new)) == []
