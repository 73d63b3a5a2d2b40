"""A Variable must hang on the object that is saved; the one of the module can hang on all of them.

Caught by: keeps_pumps_apart
Diagnosis: one_level_for_all_pumps
"""

import tensorflow as tf

level = tf.Variable(1.0)


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        level.assign(normal)
        self.normal = level

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def wear(self, recording):
        """How many times stronger than normal; `recording` is float32, of any length."""
        return tf.sqrt(tf.reduce_mean(tf.square(recording))) / self.normal


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    tf.saved_model.save(monitor, folder)
