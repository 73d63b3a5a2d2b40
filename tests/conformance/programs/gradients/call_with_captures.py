"""An inner function that captures a variable and a tensor."""

import tensorflow as tf

w = tf.Variable(2.0)
c = tf.constant(5.0)


@tf.function
def inner(x):
    return x * w + c * w * w


@tf.function
def outer(x):
    return inner(x) * inner(x + 1.0)


x = tf.constant(1.0)
with tf.GradientTape() as tape:
    tape.watch([x, c])
    y = outer(x)
print(float(y), [float(item) for item in tape.gradient(y, [x, w, c])])
