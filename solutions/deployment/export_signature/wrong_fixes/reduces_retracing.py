"""Lengths vary, so TensorFlow has to be told to make a trace that is good for all of them.

Caught by: answers_in_the_field
Diagnosis: nothing_was_traced
"""

import tensorflow as tf


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        self.normal = tf.Variable(normal)

    @tf.function(reduce_retracing=True)
    def wear(self, recording):
        """How many times stronger than normal; `recording` is float32, of any length."""
        return tf.sqrt(tf.reduce_mean(tf.square(recording))) / self.normal


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    tf.saved_model.save(monitor, folder)
