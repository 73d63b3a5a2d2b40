"""A function without a gradient can be given one by hand.

Caught by: stays_in_the_graph
Diagnosis: a_gradient_for_python
"""

import numpy as np
import tensorflow as tf


def prepare(recordings, emphasis):
    """What is new in each sample after the one before it, with loud parts toned down."""
    fresh = recordings[:, 1:] - emphasis * recordings[:, :-1]
    return np.sign(fresh) * np.log1p(np.abs(fresh))


@tf.custom_gradient
def prepare_in_graph(recordings, emphasis):
    """The prepared sound, with the gradient for `emphasis` worked out on paper."""
    sound = tf.numpy_function(prepare, [recordings, emphasis], tf.float32)
    sound.set_shape([None, 5])

    def gradient(upstream):
        slope = -recordings[:, :-1] * tf.exp(-tf.abs(sound))
        return tf.zeros_like(recordings), tf.reduce_sum(upstream * slope)

    return sound, gradient


class BirdDetector(tf.Module):
    """Scores recordings of six samples each."""

    def __init__(self):
        super().__init__()
        self.emphasis = tf.Variable(0.5)
        self.weights = tf.Variable(tf.ones([5]))

    @tf.function(input_signature=[tf.TensorSpec([None, 6], tf.float32)])
    def score(self, recordings):
        """One number per recording: above 0.5, a bird sings."""
        sound = prepare_in_graph(recordings, tf.convert_to_tensor(self.emphasis))
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
