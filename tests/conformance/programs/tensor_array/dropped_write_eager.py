"""In eager mode the dropped write works."""

import tensorflow as tf

items = tf.TensorArray(tf.int32, size=3)
for i in range(3):
    items.write(i, i * i)
print(items.stack().numpy())
