"""Integer division by zero is an error, float division gives infinity."""

import tensorflow as tf

print((tf.constant(1.0) / tf.constant(0.0)).numpy(), tf.math.divide_no_nan(1.0, 0.0).numpy())
print(tf.constant(1) // tf.constant(0))
