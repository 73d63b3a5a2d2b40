"""The zeros that are the gradients of other results flow on through calls, branches and loops, and may be NaN."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])


@tf.function
def call(x, y):
    return x * x, tf.math.log(0.0 * y), tf.cast(y, tf.int32)


@tf.function
def branch(x, y):
    other = 0.0 * x
    if x[0] > 0.0:
        other = tf.math.log(other * y)
        x *= x
    return x, other


@tf.function
def loop(x, y):
    other = 0.0 * x
    for _ in tf.range(2):
        other = tf.math.log(other * y)
        x *= x
    return x, other


for function in (call, branch, loop):
    for called in (function, tf.function(lambda x, y, f=function: f(x, y))):
        with tf.GradientTape() as tape:
            tape.watch([x, y])
            first, *others = called(x, y)
        print(*tape.gradient(first, [x, y]), *others)
