"""int32 and float32 tensors do not mix."""

import tensorflow as tf

print((tf.constant([1.0]) + 1).numpy())
print(tf.constant([1.0]) + tf.constant([1]))
