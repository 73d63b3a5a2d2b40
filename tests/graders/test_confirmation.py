"""Which calls a second run confirms, which it leaves open, and what it contradicts."""

from typing import Any

import pytest

from graders.confirmation import (
    MADE_BY_PYTHON,
    NOT_TENSORS,
    OTHER_ARGUMENTS,
    OTHER_STATE,
    Confirmation,
    confirm,
)
from graders.scenario import Scenario, call, get, make, tensor

Json = dict[str, Any]


def number(value: float, kind: str = "tensor") -> Json:
    return {"kind": kind, "dtype": "float32", "shape": [], "data": value}


def graph(
    step: int = 0, given: float = 1.0, gave: float = 2.0, told: float | None = None, **again: Any
) -> Json:
    """One call of `f`'s graph, whose process says that it gave `told`."""
    once_more = {
        "operations": {"Mul": 1},
        "why_not": None,
        "error": None,
        "given": [number(given)],
        "captured": [],
        "before": {},
        "after": {},
        "outputs": [number(gave)],
    }
    return {
        "function": "__inference_f_1",
        "why_not": None,
        "error": None,
        "step": step,
        "index": 0,
        "trace": 1,
        "outputs": [number(gave if told is None else told)],
        "after": again.get("after", {}),
        "again": once_more | again,
    }


def confirmed(graphs: list[Json], *values: Json, target: str = "f") -> Confirmation:
    """What is said of `f(1.0)`, called once for each of `values`."""
    traces = [{"number": 1, "graph": {"operations": {"Mul": 1, "Placeholder": 1}}}]
    served = [{"function": "f", "index": 0, "trace": 1}]
    steps = [{"outcome": {"value": value}, "served_by": served} for value in values]
    seen = {"steps": steps, "functions": [{"name": "f", "traces": traces}]}
    scenario = Scenario("scenario", [call(target, tensor(1.0)) for _ in values])
    evidence = {"registered": {}, "calls": graphs, "broken": None}
    return confirm(
        [scenario], {"scenarios": {"scenario": {"GRAPH": seen}}}, {"scenario": {"GRAPH": evidence}}
    )


def test_the_same_again_is_confirmed():
    assert confirmed([graph()], number(2.0)).to_json() == {"calls": 1, "confirmed": 1, "open": []}


def test_structure_around_the_tensors_is_pythons_own_matter():
    value = {
        "kind": "dict",
        "items": {"a": number(2.0), "b": {"kind": "literal", "type": "NoneType", "data": None}},
    }
    assert confirmed([graph()], value).confirmed == 1


@pytest.mark.parametrize(
    ("call", "value", "why"),
    [
        (graph(given=5.0), number(2.0), OTHER_ARGUMENTS),
        (graph(why_not="its graph calls back into Python"), number(2.0), "its graph calls back into Python"),
        (graph(), {"kind": "literal", "type": "float", "data": 2.0}, NOT_TENSORS),
    ],
)
def test_what_cannot_be_confirmed_is_open(call, value, why):
    told = confirmed([call], value)
    assert (told.confirmed, dict(told.open), told.doubts) == (0, {why: 1}, [])


def test_python_may_make_its_own_value_of_what_a_graph_gave_but_a_function_itself_may_not():
    assert dict(confirmed([graph()], number(3.0), target="around_f").open) == {MADE_BY_PYTHON: 1}
    assert "not what its graph gives" in confirmed([graph()], number(3.0)).doubts[0]


def test_a_variable_goes_on_from_where_the_graph_left_it():
    first = graph(0, before={"0": number(0.0)}, after={"0": number(2.0)})
    goes_on = graph(1, before={"0": number(2.0)}, after={"0": number(4.0)})
    elsewhere = graph(1, before={"0": number(7.0)}, after={"0": number(9.0)})
    assert confirmed([first, goes_on], number(2.0), number(2.0)).confirmed == 2
    assert dict(confirmed([first, elsewhere], number(2.0), number(2.0)).open) == {OTHER_STATE: 1}


@pytest.mark.parametrize(
    ("call", "doubt"),
    [
        (graph(told=9.0), "gives something else"),
        (graph(operations={"Mul": 1, "EagerPyFunc": 1}), "not the graph that was told of"),
        (graph(error="InvalidArgumentError"), "ended with no error, and in a clean process with Invalid"),
        (graph() | {"after": {"0": number(1.0)}}, "leaves something else in a variable"),
    ],
)
def test_a_contradiction_is_a_doubt(call, doubt):
    told = confirmed([call], number(2.0))
    assert told.confirmed == 0
    assert doubt in told.doubts[0]


def test_a_graph_that_served_a_call_has_to_be_handed_over():
    assert "handed over" in confirmed([], number(2.0)).doubts[0]


PROGRAM = """
import tensorflow as tf

@tf.function
def double(x):
    return x * 2.0

class Counter(tf.Module):
    def __init__(self):
        self.count = tf.Variable(0)

    @tf.function
    def add(self, n):
        for _ in tf.range(n):
            if n > 1:
                self.count.assign_add(n)
        return self.count.read_value()

@tf.function
def noisy(x):
    return x + tf.random.normal([])

@tf.function
def through_python(x):
    return tf.numpy_function(lambda v: v * 2, [x], tf.float32)

@tf.function(jit_compile=True)
def compiled(x):
    return tf.nn.softmax(x)

@tf.function
def fails(x):
    tf.debugging.assert_positive(x)
    return x

def in_python(x):
    return float(double(x))
"""
CALLS = [
    call("double", tensor([1.0, 2.0])),
    make("counter", "Counter"),
    call("counter.add", tensor(3)),
    call("counter.add", tensor(2)),
    call("noisy", tensor(1.0)),
    call("through_python", tensor(1.0)),
    call("compiled", tensor([1.0, 3.0])),
    call("fails", tensor([-1.0])),
    call("in_python", tensor(1.0)),
    get("counter"),
]


@pytest.mark.tensorflow
@pytest.mark.xdist_group("graders")
def test_graphs_of_tensorflow_run_again_in_another_process(tensorflow_sandbox):
    scenario = Scenario("scenario", CALLS)
    outcome = tensorflow_sandbox.observe(PROGRAM, [scenario], [])
    told = confirm([scenario], outcome.observation, outcome.evidence)
    assert told.doubts == []
    assert (told.calls, told.confirmed) == (8, 5)
    assert set(told.open) == {
        "its graph has RandomStandardNormal, whose result does not follow from what it is given",
        "its graph calls back into Python",
        NOT_TENSORS,
    }
