"""`tf.py_function` has a gradient, and the shape can be told.

Caught by: stays_in_the_graph
Diagnosis: still_a_call_into_python
"""

import tensorflow as tf


def prepare(recordings, emphasis):
    """What is new in each sample after the one before it, with loud parts toned down."""
    fresh = recordings[:, 1:] - emphasis * recordings[:, :-1]
    return tf.sign(fresh) * tf.math.log1p(tf.abs(fresh))


class BirdDetector(tf.Module):
    """Scores recordings of six samples each."""

    def __init__(self):
        super().__init__()
        self.emphasis = tf.Variable(0.5)
        self.weights = tf.Variable(tf.ones([5]))

    @tf.function(input_signature=[tf.TensorSpec([None, 6], tf.float32)])
    def score(self, recordings):
        """One number per recording: above 0.5, a bird sings."""
        sound = tf.py_function(prepare, [recordings, self.emphasis], tf.float32)
        sound = tf.ensure_shape(sound, [None, 5])
        return tf.sigmoid(tf.reduce_sum(sound * self.weights, axis=-1))


def train_step(detector, recordings, sings):
    """Move all variables a little downhill and return the loss before the move."""
    variables = [detector.emphasis, detector.weights]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(detector.score(recordings) - sings))
    for variable, gradient in zip(variables, tape.gradient(loss, variables)):
        if gradient is not None:
            variable.assign_sub(gradient)
    return loss


def export(detector, folder):
    """Save a detector for bird boxes, where no Python runs."""
    tf.saved_model.save(detector, folder)
