"""A concrete function for any length is made before saving, so the trace is there.

Caught by: offers_the_default_signature
Diagnosis: a_trace_is_no_signature
"""

import tensorflow as tf


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        self.normal = tf.Variable(normal)

    @tf.function
    def wear(self, recording):
        """How many times stronger than normal; `recording` is float32, of any length."""
        return tf.sqrt(tf.reduce_mean(tf.square(recording))) / self.normal


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    monitor.wear.get_concrete_function(tf.TensorSpec([None], tf.float32))
    tf.saved_model.save(monitor, folder)
