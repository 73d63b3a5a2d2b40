"""What a call or a branch takes but no result is made of by floats has no gradient, other than in a loop."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])
v = tf.Variable([3.0, 4.0])


@tf.function
def call(x, y):
    return x + tf.stop_gradient(y), tf.cast(y, tf.int32)


@tf.function
def branch(x, y):
    count = 0
    if x[0] > 0.0:
        count += tf.cast(y[0], tf.int32)
        x += tf.stop_gradient(y)
    return x, count


@tf.function
def unwatched(x, y):
    for _ in tf.range(2):
        x += tf.stop_gradient(v)
    return x, x


for function in (call, branch, unwatched):
    for called in (function, function.python_function, tf.function(lambda x, y, f=function: f(x, y))):
        with tf.GradientTape() as tape:
            tape.watch(y)
            total, _ = called(x, y)
        print(tape.gradient(total, [y, v]), len(tape.watched_variables()))
