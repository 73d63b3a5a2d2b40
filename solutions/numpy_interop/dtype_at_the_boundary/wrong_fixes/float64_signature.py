"""A signature of float64 takes everything, and the variables are cast to match.

Caught by: same_kilograms
Diagnosis: everything_is_float64
"""

import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float64)])
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    return tf.maximum(readings * tf.cast(gain, tf.float64) + tf.cast(offset, tf.float64), 0.0)
