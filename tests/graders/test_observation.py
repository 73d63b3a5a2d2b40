"""Observations read back as Python and NumPy values."""

import numpy as np

from graders.observation import FunctionSeen, mode_seen, plain
from tests.graders.values import COUNTER, SYMBOLIC, literal, mapping, sequence, tensor

STEP = {
    "step": "f(1)",
    "outcome": {"value": literal(3)},
    "events": [{"kind": "print", "when": "run", "text": "a\n"}],
    "served_by": [],
}
MODE = {
    "load": {"error": None, "events": []},
    "steps": [STEP, STEP | {"outcome": {"error": {"type": "KeyError", "message": "'k'", "where": None}}}],
    "state": {},
    "leaks": [],
    "functions": [],
    "eager_switch": False,
}


def test_plain_values():
    assert plain(literal(None)) is None
    assert plain(sequence(literal(1), literal("a"), kind="tuple")) == (1, "a")
    assert plain(mapping(k=literal(2.5))) == {"k": 2.5}
    assert plain(SYMBOLIC) is SYMBOLIC
    assert plain(COUNTER) is COUNTER


def test_tensors_become_arrays_of_their_dtype():
    array = plain(tensor([[1, 2]], "int64"))
    assert array.dtype == np.int64
    assert array.tolist() == [[1, 2]]
    assert plain(tensor([], "float32")).shape == (0,)
    assert plain(tensor("text", "string")) == "text"
    assert plain({"kind": "tensor", "dtype": "complex64", "shape": [], "data": [1.0, -2.0]}) == 1 - 2j


def test_a_mode_is_read_out_of_an_observation():
    seen = mode_seen({"scenarios": {"one": {"GRAPH": MODE}}}, "one", "GRAPH")
    assert seen.steps[0].value == literal(3)
    assert seen.steps[1].error["type"] == "KeyError"
    assert len(list(seen.events("print"))) == 2
    assert len(list(seen.events("print", steps=[0]))) == 1
    assert list(seen.events("trace")) == []


def test_traces_are_counted_twice_and_the_larger_number_wins():
    trace = {"number": 1, "signature": {}, "reason": "first call", "graph": None}
    assert FunctionSeen("f", "f", 3, [trace]).trace_count == 3
    assert FunctionSeen("f", "f", 0, [trace]).trace_count == 1
    assert FunctionSeen("f", "f", 0, [trace]).operations() == []
