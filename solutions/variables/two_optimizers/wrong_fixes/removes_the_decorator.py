"""Without tf.function there is no first call to miss.

Caught by: stays_a_graph
Diagnosis: decorator_removed
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


def train_step(model, optimizer, x, y):
    """Move `model` a little downhill; return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
    weights = model.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
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
