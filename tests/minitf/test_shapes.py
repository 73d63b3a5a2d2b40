"""Static shapes and broadcasting."""

import pytest

import minitf as tf
from minitf.shapes import broadcast


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        ([2, 3], [3], [2, 3]),
        ([2, 1], [1, 5], [2, 5]),
        ([None], [4], [4]),
        ([None], [1], [None]),
        ([None], [None], [None]),
        ([], [2], [2]),
    ],
)
def test_broadcast(left, right, result):
    assert broadcast(tf.TensorShape(left), tf.TensorShape(right)).as_list() == result


def test_broadcast_with_unknown_rank():
    assert broadcast(tf.TensorShape(None), tf.TensorShape([2])).rank is None


def test_shapes_that_do_not_broadcast():
    with pytest.raises(ValueError, match="Dimensions must be equal, but are 2 and 3"):
        broadcast(tf.TensorShape([2]), tf.TensorShape([3]))


def test_text():
    assert str(tf.TensorShape([2, None])) == "(2, None)"
    assert str(tf.TensorShape([2])) == "(2,)"
    assert repr(tf.TensorShape([2, None])) == "TensorShape([2, None])"
    assert str(tf.TensorShape(None)) == "<unknown>"


def test_unknown_rank_has_no_list_and_no_length():
    with pytest.raises(ValueError, match="as_list"):
        tf.TensorShape(None).as_list()
    with pytest.raises(ValueError, match="unknown rank"):
        len(tf.TensorShape(None))


def test_items_are_python_numbers():
    shape = tf.TensorShape([2, None, 4])
    assert shape[0] == 2 and shape[1] is None and shape[1:] == tf.TensorShape([None, 4])


def test_merging_keeps_what_either_knows():
    assert tf.TensorShape([2, None]).merge_with([None, 3]) == [2, 3]
    with pytest.raises(ValueError, match="not compatible"):
        tf.TensorShape([2]).merge_with([3])


@pytest.mark.parametrize("dims", [[2, "a"], [1.5]])
def test_sizes_must_be_integers(dims):
    with pytest.raises(TypeError, match="Dimension value must be integer or None"):
        tf.TensorShape(dims)
