"""The signature says what will come, so the trace that is saved can be made without an example."""

import tensorflow as tf


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        self.normal = tf.Variable(normal)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def wear(self, recording):
        """How many times stronger than normal; `recording` is float32, of any length."""
        return tf.sqrt(tf.reduce_mean(tf.square(recording))) / self.normal


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    tf.saved_model.save(monitor, folder)
