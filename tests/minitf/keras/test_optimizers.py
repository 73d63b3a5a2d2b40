"""Optimizers: options, and what happens inside tf.function."""

import numpy as np
import pytest

import minitf as tf

optimizers = tf.keras.optimizers


def stepped(optimizer, gradient):
    w = tf.Variable([3.0, 4.0])
    optimizer.apply_gradients([(tf.constant(gradient), w)])
    return (w - [3.0, 4.0]).numpy()


def test_clipping():
    np.testing.assert_allclose(
        stepped(optimizers.SGD(1.0, clipnorm=1.0), [3.0, 4.0]), [-0.6, -0.8], rtol=1e-5
    )
    np.testing.assert_allclose(
        stepped(optimizers.SGD(1.0, clipvalue=0.5), [3.0, 0.2]), [-0.5, -0.2], rtol=1e-5
    )
    np.testing.assert_allclose(
        stepped(optimizers.SGD(1.0, global_clipnorm=1.0), [3.0, 4.0]), [-0.6, -0.8], rtol=1e-5
    )


def test_adam_steps_by_the_learning_rate():
    np.testing.assert_allclose(stepped(optimizers.Adam(0.1), [5.0, -0.2]), [-0.1, 0.1], rtol=1e-4)


def test_a_callable_learning_rate():
    rates = iter([1.0, 0.5])
    optimizer = optimizers.SGD(lambda: next(rates))
    assert stepped(optimizer, [1.0, 1.0])[0] == -1.0
    with pytest.raises(TypeError, match="not settable"):
        optimizer.learning_rate = 0.1


def test_unknown_arguments():
    with pytest.raises(ValueError, match=r"not recognized: \{'lr': 0.1\}"):
        optimizers.Adam(lr=0.1)


def test_missing_gradients_are_named():
    a, b = tf.Variable(1.0, name="a"), tf.Variable(1.0, name="b")
    with pytest.warns(UserWarning, match="Gradients do not exist for variables \\['b:0'\\]"):
        optimizers.SGD(0.5).apply_gradients([(tf.constant(1.0), a), (None, b)])
    assert a.numpy() == 0.5 and b.numpy() == 1.0


def test_every_optimizer_but_the_first_must_be_built_before():
    w = tf.Variable(1.0)
    step = tf.function(lambda optimizer: optimizer.apply_gradients([(tf.constant(1.0), w)]), autograph=False)
    step(optimizers.Adam())
    with pytest.raises(ValueError, match="only supports singleton"):
        step(optimizers.Adam())
    built = optimizers.Adam()
    built.build([w])
    step(built)
    assert built.iterations.numpy() == 1
