"""The optimizer argument is new for the second model; without that argument there is no new call.

Caught by: learns_side_by_side
Diagnosis: second_optimizer_comes_too_late
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
def train_step(model, x, y):
    """Move `model` a little downhill; return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
    weights = model.trainable_variables
    model.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
    return loss


class Contest:
    """Two copies of one model that differ in nothing but their learning rates."""

    def __init__(self, careful_rate, bold_rate):
        self.models = [Line(), Line()]
        for model, rate in zip(self.models, (careful_rate, bold_rate)):
            model.optimizer = tf.keras.optimizers.Adam(rate)

    def train(self, x, y):
        """One step for each model; return the two losses."""
        return [train_step(model, x, y) for model in self.models]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        for model, rate in zip(self.models, (careful_rate, bold_rate)):
            model.optimizer.learning_rate = rate
