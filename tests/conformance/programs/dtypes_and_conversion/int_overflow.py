"""int32 arithmetic wraps around."""

import tensorflow as tf

x = tf.constant(2**31 - 1)
print((x + 1).numpy(), (tf.cast(x, tf.int64) + 1).numpy())
