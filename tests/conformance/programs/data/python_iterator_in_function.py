"""A Python iterator gives its first element forever."""

import tensorflow as tf

numbers = iter([1, 2, 3])


@tf.function
def following():
    return tf.constant(next(numbers))


print([int(following()) for _ in range(3)])
