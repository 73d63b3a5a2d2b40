"""If everything arrives as a NumPy array, everything is treated alike.

Caught by: same_kilograms
Diagnosis: an_array_of_no_chosen_dtype
"""

import numpy as np
import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrated(readings):
    return tf.maximum(readings * gain + offset, 0.0)


def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    return calibrated(np.array(readings))
