"""`tensor[…]` means what it means in NumPy, with TensorFlow's limits and texts."""

import numpy as np
import pytest

import minitf as tf

ARRAY = np.arange(24, dtype=np.float32).reshape(2, 3, 4)
KEYS = [
    0, -1, slice(None), slice(1, None), slice(None, None, -1), slice(5, 0, -2), (0, 1), (0, slice(1, 3), -1),
    Ellipsis, (Ellipsis, 0), (0, Ellipsis, None), (None, 1, None, slice(None, 2)), (slice(None), 1, 2),
    (0, 1, 2), (slice(-1, None), slice(-10, 10)),
]  # fmt: skip


@pytest.mark.parametrize("key", KEYS, ids=repr)
def test_agrees_with_numpy(key: object) -> None:
    expected = ARRAY[key]
    eager = tf.constant(ARRAY)[key]
    np.testing.assert_array_equal(eager.numpy(), expected)
    traced = tf.function(lambda x: x[key]).get_concrete_function(tf.TensorSpec(ARRAY.shape))
    assert traced.structured_outputs.shape == expected.shape
    np.testing.assert_array_equal(traced(tf.constant(ARRAY)).numpy(), expected)


@pytest.mark.parametrize("key", KEYS, ids=repr)
def test_gradient_puts_the_upstream_back(key: object) -> None:
    x = tf.constant(ARRAY)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.reduce_sum(x[key])
    expected = np.zeros_like(ARRAY)
    expected[key] = 1
    np.testing.assert_array_equal(tape.gradient(y, x).numpy(), expected)


def test_unknown_sizes_stay_unknown() -> None:
    @tf.function(input_signature=[tf.TensorSpec([None, 3])])
    def shapes(x: tf.Tensor) -> tf.Tensor:
        found.append([x[0].shape, x[:, 1].shape, x[:2].shape, x[..., None].shape, x[::-1].shape])
        return x

    found: list = []
    shapes(tf.zeros([5, 3]))
    assert found == [[(3,), [None], [None, 3], [None, 3, 1], [None, 3]]]


def test_tensors_as_indices() -> None:
    x = tf.constant(ARRAY)
    i = tf.constant(1)
    np.testing.assert_array_equal(x[i, i:, 0].numpy(), ARRAY[1, 1:, 0])
    traced = tf.function(lambda x, i: x[i, :i])
    np.testing.assert_array_equal(traced(x, i).numpy(), ARRAY[1, :1])


def test_boolean_masks() -> None:
    x = tf.constant([1.0, 2.0, 3.0])
    assert x[x > 1].numpy().tolist() == [2.0, 3.0]
    assert x[np.array([True, False, True])].numpy().tolist() == [1.0, 3.0]
    with pytest.raises(ValueError, match="mask cannot be scalar"):
        x[True]


def test_a_size_taken_from_a_shape_is_known() -> None:
    @tf.function(input_signature=[tf.TensorSpec([None, 3])])
    def regroup(x: tf.Tensor) -> tf.Tensor:
        sizes = tf.shape(x)
        return tf.reshape(x, [sizes[0], sizes[1] // 3, sizes[1]])

    assert regroup.get_concrete_function().structured_outputs.shape == [None, None, 3]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (5, "slice index 5 of dimension 0 out of bounds."),
        (-4, "slice index -1 of dimension 0 out of bounds."),
        ((0, 0), "Index out of range using input dim 1; input has only 1 dims"),
        (slice(None, None, 0), "strides[0] must be non-zero"),
        ((..., ...), "Multiple ellipses in slice spec not allowed"),
    ],
    ids=repr,
)
def test_refusals(key: object, text: str) -> None:
    x = tf.constant([1.0, 2.0, 3.0])
    with pytest.raises(tf.errors.InvalidArgumentError) as eager:
        x[key]
    assert text in str(eager.value)
    with pytest.raises(ValueError) as traced:
        tf.function(lambda x: x[key]).get_concrete_function(x)
    assert text in str(traced.value)


@pytest.mark.parametrize("key", [1.0, "a", tf.constant([0, 1]), tf.constant(1.0)], ids=repr)
def test_other_indices_are_refused(key: object) -> None:
    with pytest.raises(TypeError, match=r"Only integers, slices \(`:`\), ellipsis"):
        tf.constant([1.0, 2.0])[key]
