"""A condition on the static rank is decided when tracing."""

import tensorflow as tf


@tf.function
def flatten(x):
    if x.shape.rank > 1:
        print("matrix")
        return tf.reshape(x, [-1])
    print("vector")
    return x


print(flatten(tf.ones([2, 2])).shape, flatten(tf.ones([3])).shape)
