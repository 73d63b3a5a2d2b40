"""The result has to be float32, so the result is cast to float32.

Caught by: same_kilograms
Diagnosis: cast_too_late
"""

import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    kilograms = tf.maximum(readings * gain + offset, 0.0)
    return tf.cast(kilograms, tf.float32)
