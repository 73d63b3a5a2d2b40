"""Functions are compared by identity: a fresh lambda traces again."""

import tensorflow as tf


@tf.function
def apply(function, x):
    print("tracing")
    return function(x)


def double(x):
    return x * 2


one = tf.constant(1)
print(int(apply(double, one)), int(apply(double, one)))
functions = [lambda x: x + 1 for _ in range(2)]
print([int(apply(function, one)) for function in functions], apply.experimental_get_tracing_count())
