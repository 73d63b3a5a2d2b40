"""NumPy converts at the border: an array of the right dtype is as good as a tensor."""

import numpy as np
import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrated(readings):
    return tf.maximum(readings * gain + offset, 0.0)


def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    return calibrated(np.asarray(readings, dtype=np.float32))
