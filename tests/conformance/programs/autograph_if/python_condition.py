"""A Python condition is decided when tracing."""

import tensorflow as tf


@tf.function
def act(x, training):
    if training:
        print("trace training")
        return x * 2
    print("trace inference")
    return x


print(int(act(tf.constant(3), True)), int(act(tf.constant(3), False)), int(act(tf.constant(4), True)))
