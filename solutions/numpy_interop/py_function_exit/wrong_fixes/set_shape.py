"""What is missing is the shape, and it can be told.

Caught by: learns_the_emphasis
Diagnosis: a_shape_brings_no_gradient
"""

import numpy as np
import tensorflow as tf


def prepare(recordings, emphasis):
    """What is new in each sample after the one before it, with loud parts toned down."""
    fresh = recordings[:, 1:] - emphasis * recordings[:, :-1]
    return np.sign(fresh) * np.log1p(np.abs(fresh))


class BirdDetector(tf.Module):
    """Scores recordings of six samples each."""

    def __init__(self):
        super().__init__()
        self.emphasis = tf.Variable(0.5)
        self.weights = tf.Variable(tf.ones([5]))

    @tf.function(input_signature=[tf.TensorSpec([None, 6], tf.float32)])
    def score(self, recordings):
        """One number per recording: above 0.5, a bird sings."""
        sound = tf.numpy_function(prepare, [recordings, self.emphasis], tf.float32)
        sound.set_shape([None, 5])
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
