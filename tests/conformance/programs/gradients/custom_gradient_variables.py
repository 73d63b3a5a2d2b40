"""A custom gradient of a function that uses a variable gives the variable's gradient, too."""

import tensorflow as tf

v = tf.Variable(2.0)


@tf.custom_gradient
def scaled(x):
    def gradient(dy, variables=None):
        return dy * v, [dy * x * 10 for _ in variables]

    return x * v, gradient


def gradients():
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = scaled(x)
    return tape.gradient(y, [x, v])


print([float(g) for g in gradients()], [float(g) for g in tf.function(gradients)()])
