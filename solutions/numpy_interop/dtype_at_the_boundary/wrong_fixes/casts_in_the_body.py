"""The readings are cast on the first line of the function, before anything is done with them.

Caught by: traces_once
Diagnosis: cast_behind_the_border
"""

import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    readings = tf.cast(readings, tf.float32)
    return tf.maximum(readings * gain + offset, 0.0)
