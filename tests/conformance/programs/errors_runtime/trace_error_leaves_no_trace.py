"""A failed trace is not kept: the next call traces again."""

import tensorflow as tf

attempts = []


@tf.function
def f(x):
    attempts.append(1)
    if len(attempts) < 3:
        raise ValueError("not yet")
    return x


for _ in range(3):
    try:
        print(int(f(tf.constant(5))))
    except ValueError as error:
        print(type(error).__name__)
print(len(attempts), f.experimental_get_tracing_count())
