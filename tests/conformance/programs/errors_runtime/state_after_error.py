"""A function that failed when running can be called again, without a new trace."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    y = 10 // x
    v.assign_add(y)
    return y


try:
    f(tf.constant(0))
except tf.errors.InvalidArgumentError as error:
    print(type(error).__name__, v.numpy())
print(int(f(tf.constant(5))), v.numpy(), f.experimental_get_tracing_count())
