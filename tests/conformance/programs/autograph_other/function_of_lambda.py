"""tf.function of a lambda."""

import tensorflow as tf

double = tf.function(lambda x: x * 2 if x > 0 else x)
print(int(double(tf.constant(2))), int(double(tf.constant(-2))))
