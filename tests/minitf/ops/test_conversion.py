"""constant, convert_to_tensor, cast, identity."""

import pytest

import minitf as tf


def test_constant_fills_a_shape():
    assert tf.constant(1.0, shape=[2]).numpy().tolist() == [1.0, 1.0]
    assert tf.constant([1, 2, 3, 4], shape=[2, 2]).shape == [2, 2]


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (
            lambda: tf.constant([1.0, 2.0], shape=[3]),
            TypeError,
            "Eager execution of tf.constant with unsupported shape",
        ),
        (
            lambda: tf.constant(tf.constant(1.0), dtype=tf.int32),
            TypeError,
            "Expected tensor 1.0 with dtype tf.int32",
        ),
        (
            lambda: tf.convert_to_tensor(tf.constant(1.0), tf.int32),
            ValueError,
            "Tensor conversion requested dtype int32",
        ),
        (
            lambda: tf.cast("a", tf.int32),
            tf.errors.UnimplementedError,
            "Cast string to int32 is not supported",
        ),
        (lambda: tf.constant([tf.constant(1.0)]), ValueError, r"Scalar tensor has no `len\(\)`"),
    ],
)
def test_eager_errors(task, error, text):
    with pytest.raises(error, match=text):
        task()


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (lambda x: tf.constant(x), TypeError, "Expected any non-tensor type, but got a tensor instead."),
        (
            lambda x: tf.constant(1.5, dtype=tf.int32),
            TypeError,
            "Expected int32, but got 1.5 of type 'float'.",
        ),
        (
            lambda x: tf.constant([1.0, 2.0], shape=[3]),
            TypeError,
            r"Expected Tensor's shape: \(3,\), but got \(2,\).",
        ),
        (
            lambda x: tf.convert_to_tensor([1, None]),
            TypeError,
            r"Failed to convert elements of \[1, None\] to Tensor",
        ),
    ],
)
def test_errors_while_tracing(task, error, text):
    def f(x):
        return task(x)

    with pytest.raises(error, match=text):
        tf.function(f, autograph=False)(tf.constant(1.0))


def test_lists_of_tensors_are_stacked():
    stacked = tf.convert_to_tensor([[tf.constant(1.0), 2.0], [3.0, tf.constant(4.0)]])
    assert stacked.numpy().tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_cast_truncates():
    assert tf.cast([1.7, -1.7], tf.int32).numpy().tolist() == [1, -1]


def test_gradients_pass_casts_between_floats_but_not_stop_gradient():
    x = tf.Variable(2.0)
    with tf.GradientTape(persistent=True) as tape:
        y = tf.cast(x * x, tf.float64)
        z = tf.stop_gradient(x * x)
    assert tape.gradient(y, x).dtype == tf.float32 and float(tape.gradient(y, x)) == 4.0
    assert tape.gradient(z, x) is None
