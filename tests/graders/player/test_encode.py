"""Values of a submission as plain data."""

import numpy as np

from graders.player.encode import MOST_ELEMENTS, encode
from tests.graders.plain_runtime import PlainRuntime, Symbolic

RUNTIME = PlainRuntime()


class Counter:
    def __init__(self):
        self.total = 3
        self._hidden = 4


def test_literals():
    assert encode(None, RUNTIME) == {"kind": "literal", "type": "NoneType", "data": None}
    assert encode(True, RUNTIME) == {"kind": "literal", "type": "bool", "data": True}
    assert encode(float("inf"), RUNTIME)["data"] == {"float": "Infinity"}
    assert encode(2 + 1j, RUNTIME)["data"] == [2.0, 1.0]


def test_what_json_cannot_carry():
    assert encode(1 << 10_000, RUNTIME) == {"kind": "object", "type": "int of 10001 bits"}
    assert encode("\ud800", RUNTIME)["data"] == "\\ud800"


def test_numpy_values_are_arrays_even_when_they_are_python_floats_too():
    assert encode(np.float64(2.5), RUNTIME) == {"kind": "array", "dtype": "float64", "shape": [], "data": 2.5}
    assert encode(np.zeros((1, 2), "int8"), RUNTIME)["shape"] == [1, 2]
    assert encode(np.array(["a"]), RUNTIME) == {
        "kind": "array",
        "dtype": "string",
        "shape": [1],
        "data": ["a"],
    }


def test_containers():
    encoded = encode({"k": (1, [Symbolic()])}, RUNTIME)
    inside = encoded["items"]["k"]
    assert (encoded["kind"], inside["kind"]) == ("dict", "tuple")
    assert inside["items"][1]["items"][0]["kind"] == "symbolic"


def test_objects_show_attributes_only_when_asked():
    assert encode(Counter(), RUNTIME) == {"kind": "object", "type": "Counter"}
    assert list(encode(Counter(), RUNTIME, attributes=True)["attributes"]) == ["total"]


def test_a_list_that_contains_itself_ends():
    loop = []
    loop.append(loop)
    assert encode(loop, RUNTIME)["kind"] == "list"


def test_only_the_head_of_a_very_large_array_is_told():
    encoded = encode(np.zeros((MOST_ELEMENTS, 2)), RUNTIME)
    assert len(encoded["data"]) == MOST_ELEMENTS
    assert encoded["full_shape"] == [MOST_ELEMENTS, 2]
