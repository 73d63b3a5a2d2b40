"""The programs on which minitf and TensorFlow are timed, each in eager mode and as a graph.

Every program is plain TensorFlow code that gets the runtime as `tf`, and returns a function without
arguments: one call of it is one measurement.
"""

from collections.abc import Callable
from types import ModuleType

type Program = Callable[[ModuleType], Callable[[], object]]


def one_add(tf: ModuleType) -> Callable[[], object]:
    """One addition of two small tensors: what dispatching an op costs."""
    x = tf.constant([1.0, 2.0, 3.0])
    return lambda: tf.add(x, x)


def tiny_call(tf: ModuleType) -> Callable[[], object]:
    """A call of a function that does next to nothing: what calling a concrete function costs."""
    identity = tf.function(lambda x: x + 1.0)
    x = tf.constant([1.0, 2.0, 3.0])
    return lambda: identity(x)


def hundred_tiny_ops(tf: ModuleType) -> Callable[[], object]:
    """A straight line of 100 tiny ops."""

    @tf.function
    def chain(x):
        for _ in range(100):
            x = tf.tanh(x)
        return x

    x = tf.ones([10])
    return lambda: chain(x)


def train_step(tf: ModuleType) -> Callable[[], object]:
    """A step of a two-layer perceptron: 20-32-10, batch of 32, GradientTape and SGD."""
    hidden = tf.Variable(tf.ones([20, 32]) * 0.01)
    output = tf.Variable(tf.ones([32, 10]) * 0.01)
    images, labels = tf.ones([32, 20]), tf.ones([32, 10])

    @tf.function
    def step(images, labels):
        with tf.GradientTape() as tape:
            predictions = tf.matmul(tf.nn.relu(tf.matmul(images, hidden)), output)
            loss = tf.reduce_mean(tf.square(predictions - labels))
        for variable, gradient in zip((hidden, output), tape.gradient(loss, [hidden, output]), strict=True):
            variable.assign_sub(0.01 * gradient)
        return loss

    return lambda: step(images, labels)


def thousand_iterations(tf: ModuleType) -> Callable[[], object]:
    """A `tf.range` loop of 1,000 iterations."""

    @tf.function
    def accumulate(x):
        for _ in tf.range(1000):
            x = x * 0.999
        return x

    x = tf.constant(1.0)
    return lambda: accumulate(x)


def gradient_through_a_loop(tf: ModuleType) -> Callable[[], object]:
    """The gradient of a loop of 100 iterations."""

    @tf.function
    def slope(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x
            for _ in tf.range(100):
                y = y * 0.99 + 0.01 * x
        return tape.gradient(y, x)

    x = tf.constant(1.0)
    return lambda: slope(x)


def trace_and_first_call(tf: ModuleType) -> Callable[[], object]:
    """Making a `tf.function` of 20 ops and calling it once: what a trace costs."""

    def body(x):
        for _ in range(10):
            x = tf.tanh(x) * 1.5
        return x

    x = tf.ones([10])
    return lambda: tf.function(body)(x)


def big_matmul(tf: ModuleType) -> Callable[[], object]:
    """A 512 by 512 matrix product: all arithmetic, no dispatch."""

    @tf.function
    def product(x):
        return tf.matmul(x, x)

    x = tf.ones([512, 512])
    return lambda: product(x)


# What is an op or a trace by nature has no second mode to compare with.
SINGLE_MODE = (one_add, tiny_call, trace_and_first_call)
BOTH_MODES = (hundred_tiny_ops, train_step, thousand_iterations, gradient_through_a_loop, big_matmul)
