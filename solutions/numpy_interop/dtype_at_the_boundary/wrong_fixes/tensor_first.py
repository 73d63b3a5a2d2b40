"""An array among tensors is the trouble, so it is made a tensor first.

Caught by: same_kilograms
Diagnosis: float64_meets_float32
"""

import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    readings = tf.convert_to_tensor(readings)
    return tf.maximum(readings * gain + offset, 0.0)
