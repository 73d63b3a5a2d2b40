"""Initializers of the `tf` namespace."""

import numpy as np
import pytest

import minitf as tf


def test_shapes_and_dtypes():
    assert tf.ones_initializer()([2, 3]).shape == [2, 3]
    assert tf.zeros_initializer()([2], tf.int32).dtype is tf.int32
    np.testing.assert_array_equal(tf.constant_initializer([1, 2])([2]), [1, 2])
    assert tf.constant_initializer(3.0)([2], tf.float64).dtype is tf.float64


def test_random_ones_in_their_range():
    drawn = tf.random_uniform_initializer(2.0, 3.0)([100]).numpy()
    assert drawn.min() >= 2 and drawn.max() < 3
    assert abs(tf.random_normal_initializer(5.0, 0.1)([1000]).numpy().mean() - 5) < 0.1


def test_strings_are_refused():
    with pytest.raises(ValueError, match="numeric or boolean"):
        tf.zeros_initializer()([1], tf.string)
