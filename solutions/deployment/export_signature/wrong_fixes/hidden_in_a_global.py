"""The signature is easier to write for a plain function, so the sum moves out of the class.

Caught by: answers_in_the_field
Diagnosis: variable_that_nobody_tracks
"""

import tensorflow as tf

level = tf.Variable(1.0)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def wear(recording):
    """How many times stronger than normal; `recording` is float32, of any length."""
    return tf.sqrt(tf.reduce_mean(tf.square(recording))) / level


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        level.assign(normal)
        self.wear = wear


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    tf.saved_model.save(monitor, folder)
