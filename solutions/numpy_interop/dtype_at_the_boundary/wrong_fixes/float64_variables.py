"""The archive is float64, so the variables have to be float64 as well.

Caught by: variables_stay_float32
Diagnosis: the_variables_changed_sides
"""

import tensorflow as tf

gain = tf.Variable(0.25, dtype=tf.float64)
offset = tf.Variable(-2.0, dtype=tf.float64)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float64)])
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    kilograms = tf.maximum(readings * gain + offset, 0.0)
    return tf.cast(kilograms, tf.float32)
