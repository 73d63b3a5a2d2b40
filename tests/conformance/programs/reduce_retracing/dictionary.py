"""Shapes in dictionaries are generalized key by key."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def f(batch):
    print("tracing", {name: tuple(value.shape) for name, value in batch.items()})
    return tf.reduce_sum(batch["x"]) + tf.reduce_sum(batch["y"])


for rows in (1, 2, 3):
    f({"x": tf.ones([rows, 2]), "y": tf.ones([4])})
print(f.experimental_get_tracing_count())
