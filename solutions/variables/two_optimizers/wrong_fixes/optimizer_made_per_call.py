"""The old optimizer's variables are in the way, so every step gets a fresh optimizer.

Caught by: learns_side_by_side
Diagnosis: optimizer_forgets
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
        self.rates = [careful_rate, bold_rate]

    def train(self, x, y):
        """One step for each model; return the two losses."""
        losses = []
        for model, rate in zip(self.models, self.rates):
            optimizer = tf.keras.optimizers.Adam(rate)
            optimizer.build(model.trainable_variables)
            losses.append(train_step(model, optimizer, x, y))
        return losses

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates."""
        self.rates = [careful_rate, bold_rate]
