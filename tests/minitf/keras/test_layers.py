"""Layers build themselves, know their weights, and tell what went wrong."""

import subprocess
import sys

import numpy as np
import pytest

import minitf as tf

keras = tf.keras


def test_dense():
    dense = keras.layers.Dense(2, kernel_initializer="ones", activation="relu")
    assert not dense.weights
    np.testing.assert_array_equal(dense(tf.ones([1, 3])), [[3.0, 3.0]])
    assert [weight.name for weight in dense.weights] == ["kernel", "bias"] and dense.built


def test_dense_of_more_axes():
    dense = keras.layers.Dense(2, kernel_initializer="ones", use_bias=False)
    assert dense(tf.ones([4, 5, 3])).shape == [4, 5, 2]


def test_flatten_of_an_unknown_batch():
    flatten = keras.layers.Flatten()
    f = tf.function(flatten, input_signature=[tf.TensorSpec([None, 2, 3])])
    assert f.get_concrete_function().output_shapes.as_list() == [None, 6]
    assert f(tf.ones([4, 2, 3])).shape == [4, 6]


def test_dropout_keeps_the_mean():
    dropped = keras.layers.Dropout(0.25, seed=1)(tf.ones([4000]), training=True).numpy()
    assert set(np.unique(dropped.round(4))) == {np.float32(0.0), np.float32(1.3333)}
    assert abs(dropped.mean() - 1) < 0.05


def test_layers_in_containers_are_found():
    class Tower(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.blocks = [keras.layers.Dense(2)]
            self.named = {"last": keras.layers.Dense(1)}
            self.blocks.append(keras.layers.Dense(2))

        def call(self, x):
            for block in self.blocks:
                x = block(x)
            return self.named["last"](x)

    tower = Tower()
    assert tower(tf.ones([1, 3])).shape == [1, 1]
    assert len(tower.weights) == 6
    assert all(weight.path.startswith(f"{tower.name}/dense") for weight in tower.weights)


def test_gradients_reach_keras_variables():
    dense = keras.layers.Dense(1, kernel_initializer="ones")
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(dense(tf.constant([[2.0, 3.0]])))
    kernel, bias = tape.gradient(y, dense.trainable_weights)
    np.testing.assert_array_equal(kernel, [[2.0], [3.0]])
    np.testing.assert_array_equal(bias, [1.0])


def test_set_weights_counts():
    dense = keras.layers.Dense(1)
    dense.build((None, 2))
    with pytest.raises(ValueError, match="weight list of length 1, but the layer was expecting 2"):
        dense.set_weights([np.zeros([2, 1])])


@pytest.mark.parametrize(
    "use",
    [
        lambda: keras.layers.LSTM(2),
        lambda: keras.layers.Dense(1)(keras.Input((3,))),
        lambda: keras.Model(keras.Input((3,)), None),
        lambda: keras.Sequential([keras.layers.Dense(1)]).summary(),
        lambda: keras.applications,
        lambda: keras.layers.Dense(1, dtype="float64"),
    ],
)
def test_what_is_missing_says_so(use):
    with pytest.raises(NotImplementedError, match="not in the browser runtime"):
        use()


def test_names_that_never_were():
    with pytest.raises(AttributeError, match="has no attribute 'Densee'"):
        _ = keras.layers.Densee
    with pytest.raises(ValueError, match="Could not interpret activation function identifier: nope"):
        keras.layers.Dense(1, activation="nope")


def test_keras_is_loaded_when_it_is_used():
    program = "import sys, minitf as tf; print('minitf.keras' in sys.modules); tf.keras; print(tf.losses.mse)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    assert first == "False" and "mean_squared_error" in second


def test_errors_in_call_show_the_learners_lines_only():
    class Gate(keras.layers.Layer):
        def call(self, x):
            return x if tf.reduce_sum(x) > 0 else -x

    gate = Gate()

    @tf.function
    def f(x):
        return gate(x)

    with pytest.raises(tf.errors.OperatorNotAllowedInGraphError, match=r"when calling Gate\.call") as caught:
        f(tf.ones([2]))
    files = [line for line in str(caught.value).splitlines() if line.lstrip().startswith("File ")]
    assert len(files) == 2 and all(__file__ in line for line in files)


def test_a_keras_variable_is_a_tensor_argument():
    f = tf.function(lambda v: v * 2, autograph=False)
    assert [f(keras.Variable(value)).numpy() for value in (1.0, 2.0)] == [2.0, 4.0]
    assert f.experimental_get_tracing_count() == 1
