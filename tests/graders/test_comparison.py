"""Values are compared with dtype, shape, structure and tolerance, and told in words."""

import math

import pytest

from graders.comparison import describe, describe_error, difference, mismatch, same
from tests.graders.values import COUNTER, SYMBOLIC, literal, mapping, sequence, tensor

EQUAL = [
    (tensor([1.0, 2.0]), tensor([1.0 + 5e-6, 2.0])),
    (tensor(math.nan), tensor(math.nan)),
    (tensor(math.inf), tensor(math.inf)),
    (tensor(1.0, kind="variable"), tensor(1.0)),
    (tensor(["a"], "string"), tensor(["a"], "string")),
    (tensor([[1.0, 2.0]], "complex64") | {"shape": [1]}, tensor([[1.0, 2.0]], "complex64") | {"shape": [1]}),
    (literal(2.0), literal(2.0 + 1e-7)),
    (literal(None), literal(None)),
    (sequence(tensor(1.0), literal("x")), sequence(tensor(1.0), literal("x"))),
    (mapping(a=tensor(1.0), b=literal(1)), mapping(b=literal(1), a=tensor(1.0))),
    (COUNTER, COUNTER),
]


@pytest.mark.parametrize(("actual", "expected"), EQUAL)
def test_equal(actual, expected):
    assert same(actual, expected)


@pytest.mark.parametrize(
    ("actual", "expected", "told"),
    [
        (tensor(1), tensor(1, "int32"), "dtype float32 instead of int32"),
        (tensor([1.0]), tensor(1.0), "shape [1] instead of []"),
        (tensor([1.0, 2.0]), tensor([1.0, 2.1]), "other values"),
        (tensor(math.nan), tensor(0.0), "other values"),
        (tensor(3, "int32"), tensor(4, "int32"), "other values"),
        (literal(None), tensor(1.0), "None instead of a float32 tensor"),
        (tensor(1.0, kind="array"), tensor(1.0), "a float32 NumPy array instead of a float32 tensor"),
        (literal(True), literal(1), "a Python bool instead of a Python int"),
        (literal(1), literal(2), "another value"),
        (sequence(literal(1), kind="tuple"), sequence(literal(1)), "a tuple of 1 instead of a list of 1"),
        (sequence(literal(1)), sequence(literal(1), literal(2)), "1 items instead of 2"),
        (sequence(literal(1), tensor(1.0)), sequence(literal(1), tensor(2.0)), "item 1: other values"),
        (mapping(a=literal(1)), mapping(b=literal(1)), "keys ['a'] instead of ['b']"),
        (mapping(a=literal(1)), mapping(a=literal(2)), "key 'a': another value"),
        (SYMBOLIC, literal(1), "a symbolic tensor left over from tracing instead of a Python int"),
        ({"kind": "object", "type": "Other"}, COUNTER, "an Other object"),
    ],
)
def test_different(actual, expected, told):
    assert difference(actual, expected) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (tensor([0.1, 2.0]), "a float32[2] tensor [0.1, 2.0]"),
        (tensor(4, "int32", kind="variable"), "an int32 Variable 4"),
        (tensor(list(range(20)), "int32"), "an int32[20] tensor [0, 1, 2, 3, 4, 5, 6, … 20 in all]"),
        (literal("it's"), '"it\'s"'),
        (sequence(literal(1), literal(None)), "[1, None]"),
        (mapping(k=literal(1.5)), "{'k': 1.5}"),
        (COUNTER, "a Counter object"),
    ],
)
def test_describe(value, told):
    assert describe(value) == told


@pytest.mark.parametrize(
    ("actual", "expected", "told"),
    [
        (tensor(1.0), tensor(1.0), None),
        (tensor(1.0), tensor(2.0), "a float32 tensor 1.0"),
        (tensor(1.0), tensor(1.0001), "a float32 tensor 1.0"),
        (tensor([0.0] * 20), tensor([0.0] * 19 + [1.0]), f"{describe(tensor([0.0] * 20))} (other values)"),
        (literal(None), tensor(1.0), "None"),
        (tensor(1), tensor(1, "int32"), "a float32 tensor 1 (dtype float32 instead of int32)"),
    ],
)
def test_a_mismatch_shows_what_the_two_values_alone_do_not(actual, expected, told):
    assert mismatch(actual, expected) == told


def test_an_error_is_told_on_one_line_with_the_learners_own():
    where = {"line": 12, "text": "return y"}
    error = {"type": "NameError", "message": "name 'y' is not defined\nmore", "where": where}
    assert describe_error(error) == "NameError: name 'y' is not defined (line 12: `return y`)"
    assert describe_error({"type": "KeyError", "message": "", "where": None}) == "KeyError"
