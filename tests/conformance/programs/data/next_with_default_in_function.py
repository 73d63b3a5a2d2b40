"""What `next(iterator, default)` does in a function."""

import tensorflow as tf


@tf.function
def following(iterator):
    return next(iterator, tf.constant(-1, tf.int64))


iterator = iter(tf.data.Dataset.range(1))
print(int(following(iterator)))
print(int(following(iterator)))
