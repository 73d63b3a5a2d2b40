"""Dictionaries: keys are structure, tensor values are not."""

import tensorflow as tf


@tf.function
def read(batch):
    print("tracing", sorted(batch))
    return batch["a"] + 1


one = tf.constant(1)
print(
    int(read({"a": one})),
    int(read({"a": one * 5})),
    int(read({"a": one, "b": one})),
    int(read({"b": one, "a": one})),
)
print(read.experimental_get_tracing_count())
