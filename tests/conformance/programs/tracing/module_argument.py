"""A tf.Module as argument is keyed by identity; its variables are followed."""

import tensorflow as tf


class Scale(tf.Module):
    def __init__(self, value):
        super().__init__()
        self.value = tf.Variable(value)


@tf.function
def f(x, module):
    print("tracing")
    return x * module.value


a, b = Scale(2.0), Scale(3.0)
print(float(f(tf.constant(1.0), a)), float(f(tf.constant(1.0), b)))
a.value.assign(10.0)
print(float(f(tf.constant(1.0), a)), f.experimental_get_tracing_count())
