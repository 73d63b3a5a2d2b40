"""A Python integer too large for int32 needs an explicit dtype."""

import tensorflow as tf

print(tf.constant(2**40, tf.int64).numpy())
print(tf.constant(2**40))
