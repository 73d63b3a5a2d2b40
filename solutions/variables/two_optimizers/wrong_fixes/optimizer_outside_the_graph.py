"""The optimizer does not get on with tf.function, so only the gradients are computed in one.

Caught by: stays_a_graph
Diagnosis: optimizer_left_outside
"""

import tensorflow as tf


class Line(tf.Module):
    """y = slope * x + offset."""

    def __init__(self):
        super().__init__()
        self.slope = tf.Variable(0.0)
        self.offset = tf.Variable(0.0)

    def __call__(self, x):
        return self.slope * x + self.offset


@tf.function
def gradients_of(model, x, y):
    """The loss, and its gradients for the model's weights."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
    return loss, tape.gradient(loss, model.trainable_variables)


def train_step(model, optimizer, x, y):
    """Move `model` a little downhill; return the loss before the move."""
    loss, gradients = gradients_of(model, x, y)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


class Contest:
    """Two copies of one model that differ in nothing but their learning rates."""

    def __init__(self, careful_rate, bold_rate):
        self.models = [Line(), Line()]
        self.optimizers = [tf.keras.optimizers.Adam(rate) for rate in (careful_rate, bold_rate)]

    def train(self, x, y):
        """One step for each model; return the two losses."""
        pairs = zip(self.models, self.optimizers)
        return [train_step(model, optimizer, x, y) for model, optimizer in pairs]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        for optimizer, rate in zip(self.optimizers, (careful_rate, bold_rate)):
            optimizer.learning_rate = rate
