"""IndexedSlices: where gradients have them, how they add up, what makes them dense."""

import numpy as np
import pytest

import minitf as tf


def gradient_of(function, x: tf.Tensor) -> object:
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = function(x)
    return tape.gradient(result, x)


def dense(gradient: object) -> list:
    return tf.convert_to_tensor(gradient).numpy().tolist()


@pytest.mark.parametrize(
    "keeps",
    [
        lambda x: x,
        lambda x: -x,
        lambda x: tf.cast(x, tf.float64),
        lambda x: x + 1.0,
        lambda x: tf.gather(x, [0, 1, 2]),
    ],
)
def test_slices_pass_what_only_hands_gradients_on(keeps):
    gradient = gradient_of(lambda x: tf.gather(keeps(x), [2, 2]), tf.constant([1.0, 2.0, 3.0]))
    assert isinstance(gradient, tf.IndexedSlices)
    assert [abs(value) for value in dense(gradient)] == [0.0, 0.0, 2.0]


@pytest.mark.parametrize(
    "computes", [lambda x: x * 1.0, lambda x: x + x / 2.0, lambda x: tf.reshape(x, [3]), tf.exp]
)
def test_what_computes_with_a_gradient_makes_it_dense(computes):
    gradient = gradient_of(lambda x: tf.gather(computes(x), [1]), tf.constant([1.0, 2.0, 3.0]))
    assert tf.is_tensor(gradient)
    assert not isinstance(gradient, tf.IndexedSlices)


def test_several_uses_are_joined_with_the_wider_index_dtype():
    both = gradient_of(
        lambda x: tf.gather(x, [0]) + tf.gather(x, tf.constant([1], tf.int64)), tf.constant([1.0, 2.0])
    )
    assert both.indices.numpy().tolist() == [0, 1]
    assert both.indices.dtype is tf.int64


def test_a_call_with_another_result_for_the_same_input_is_dense():
    """As in TensorFlow, which adds the zeros of that result."""
    two = tf.function(lambda x: (tf.gather(x, [0]), x * 2.0))
    assert isinstance(gradient_of(lambda x: two(x)[0], tf.constant([1.0, 2.0])), tf.Tensor)


def test_unknown_sizes_have_slices_of_unknown_shape():
    @tf.function(input_signature=[tf.TensorSpec([None, 2])])
    def f(x):
        gradient = gradient_of(lambda x: tf.gather(x, [0]), x)
        assert gradient.shape.as_list() == [None, 2]
        return gradient

    assert dense(f(tf.ones([2, 2]))) == [[1.0, 1.0], [0.0, 0.0]]


def test_branches_with_slices_of_different_dtypes_agree_on_one():
    x = tf.constant([1.0, 2.0, 3.0])

    @tf.function
    def f(first):
        with tf.GradientTape() as tape:
            tape.watch(x)
            if first:
                y = tf.gather(x, [1])
            else:
                y = tf.gather(x, tf.constant([2], tf.int64))
        return tape.gradient(y, x)

    assert [f(tf.constant(first)).indices.numpy().tolist() for first in (True, False)] == [[1], [2]]


def test_second_derivatives_go_through_slices():
    x = tf.constant([1.0, 2.0, 3.0])
    with tf.GradientTape() as outer:
        outer.watch(x)
        slope = gradient_of(lambda x: tf.gather(x, [0, 0, 2]) ** 3, x)
        total = tf.reduce_sum(slope)
    np.testing.assert_allclose(dense(outer.gradient(total, x)), [12.0, 0.0, 18.0])


def test_another_dtype_and_a_missing_shape_are_refused():
    slices = tf.IndexedSlices(tf.constant([1.0]), tf.constant([0]), tf.constant([2]))
    with pytest.raises(ValueError, match="Incompatible tensor conversion requested to `dtype` float64"):
        tf.convert_to_tensor(slices, tf.float64)
    with pytest.raises(ValueError, match="without dense_shape"):
        tf.convert_to_tensor(tf.IndexedSlices(tf.constant([1.0]), tf.constant([0])))


def test_a_spec_generalizes_shapes_but_not_dtypes():
    spec = tf.IndexedSlicesSpec([3, 2], tf.float32, tf.int32, tf.int32, [1])
    wider = spec.most_specific_common_supertype([tf.IndexedSlicesSpec([4, 2], indices_dtype=tf.int32)])
    assert wider is None
    wider = spec.most_specific_common_supertype(
        [tf.IndexedSlicesSpec([4, 2], tf.float32, tf.int32, tf.int32, [5])]
    )
    assert wider == tf.IndexedSlicesSpec([None, 2], tf.float32, tf.int32, tf.int32, [None])
    assert spec.is_subtype_of(wider)
