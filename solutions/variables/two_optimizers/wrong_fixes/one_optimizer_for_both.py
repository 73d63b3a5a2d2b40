"""Only one optimizer is allowed, so one has to serve both models. The rate is set before each step.

Caught by: learns_side_by_side
Diagnosis: one_optimizer_counts_twice
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
        self.optimizer = tf.keras.optimizers.Adam(careful_rate)
        self.optimizer.build([v for model in self.models for v in model.trainable_variables])

    def train(self, x, y):
        """One step for each model; return the two losses."""
        losses = []
        for model, rate in zip(self.models, self.rates):
            self.optimizer.learning_rate = rate
            losses.append(train_step(model, self.optimizer, x, y))
        return losses

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizer remembers stays."""
        self.rates = [careful_rate, bold_rate]
