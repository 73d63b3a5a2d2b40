"""next of a Python iterator gives the first element for ever."""

import tensorflow as tf

batches = iter([10, 20, 30])


@tf.function
def step():
    return tf.constant(next(batches)) + 1


print([int(step()) for _ in range(3)], next(batches))
