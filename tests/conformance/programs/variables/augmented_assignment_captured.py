"""`v += 1` on a captured variable."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def bump():
    global v
    v += 1
    return v


bump()
