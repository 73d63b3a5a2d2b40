"""The same variable twice is another trace than two variables."""

import tensorflow as tf


@tf.function
def bump(v, w):
    print("tracing")
    v.assign_add(1)
    w.assign_add(10)
    return v + w


a, b = tf.Variable(0), tf.Variable(0)
print(int(bump(a, b)), int(bump(a, a)), int(bump(b, b)), int(bump(b, a)))
print(a.numpy(), b.numpy(), bump.experimental_get_tracing_count())
