"""Structures of elements."""

import collections

import pytest

import minitf as tf
from minitf.data import structure

Pair = collections.namedtuple("Pair", "a b")


def test_lists_become_tensors_and_tuples_stay() -> None:
    value = structure.normalized(([1, 2], {"b": 1.0, "a": None}, Pair(1, "x")))
    numbers, table, pair = value
    assert numbers.shape == tf.TensorShape([2])
    assert table["a"] is None
    assert isinstance(pair, Pair)
    assert pair.b.dtype is tf.string


def test_a_value_is_rebuilt_from_its_components() -> None:
    value = structure.normalized((1, {"b": 2.0, "a": 3}, None))
    spec = structure.spec_of(value)
    rebuilt = structure.packed(spec, structure.components(value))
    assert int(rebuilt[0]) == 1
    assert (float(rebuilt[1]["b"]), int(rebuilt[1]["a"])) == (2.0, 3)
    assert rebuilt[2] is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (tf.TensorSpec([2]), tf.TensorSpec([3]), tf.TensorSpec([None])),
        (tf.TensorSpec([2]), tf.TensorSpec([2], tf.int32), None),
        ((tf.TensorSpec([2]),), tf.TensorSpec([2]), None),
        ({"a": tf.TensorSpec([])}, {"b": tf.TensorSpec([])}, None),
    ],
)
def test_common_supertype(one: object, other: object, expected: object) -> None:
    assert structure.common_supertype(one, other) == expected
