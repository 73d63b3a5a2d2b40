"""NaN, infinity and their tests."""

import tensorflow as tf

x = tf.constant([1.0, float("nan"), float("inf")])
print(tf.math.is_nan(x).numpy(), tf.math.is_inf(x).numpy(), tf.math.is_finite(x).numpy())
print((tf.constant(0.0) / 0.0).numpy(), tf.sqrt(-1.0).numpy(), tf.math.log(0.0).numpy())
