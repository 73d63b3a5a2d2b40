"""The gradient of gather adds up what was taken several times."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as tape:
    y = tf.reduce_sum(tf.gather(v, [2, 0, 2]) * tf.constant([1.0, 10.0, 100.0]))
print(tf.convert_to_tensor(tape.gradient(y, v)).numpy())
