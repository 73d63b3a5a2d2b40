"""Structures: flattening, packing, comparing."""

from collections import namedtuple

import pytest

import minitf as tf

Point = namedtuple("Point", "x y")


def test_flatten_sorts_dict_keys():
    assert tf.nest.flatten({"b": 1, "a": (2, [3])}) == [2, 3, 1]


def test_pack_is_the_inverse_of_flatten():
    structure = {"b": [1, 2], "a": Point(3, (4,))}
    assert tf.nest.pack_sequence_as(structure, tf.nest.flatten(structure)) == structure


def test_map_structure_keeps_types():
    mapped = tf.nest.map_structure(lambda a, b: a + b, Point(1, [2]), Point(10, [20]))
    assert mapped == Point(11, [22]) and type(mapped) is Point


def test_too_few_leaves():
    with pytest.raises(ValueError, match="Structure had 2 atoms, but flat_sequence had 1 items"):
        tf.nest.pack_sequence_as([1, 2], [1])


@pytest.mark.parametrize(
    ("first", "second", "error", "text"),
    [
        ([1, 2], [1, 2, 3], ValueError, "don't have the same number of elements"),
        ([1, 2], [1, [2]], ValueError, 'is a sequence, while substructure "type=int str=2" is not'),
        ({"a": 1}, {"b": 1}, ValueError, "don't have the same set of keys"),
        ([1], (1,), TypeError, "don't have the same sequence type"),
    ],
)
def test_structures_that_differ(first, second, error, text):
    with pytest.raises(error, match=text):
        tf.nest.assert_same_structure(first, second)
