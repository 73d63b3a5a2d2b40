"""Variables belong outside the function, so the optimizers are made at the top of the file.

Caught by: keeps_contests_apart
Diagnosis: one_pair_for_all_contests
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


OPTIMIZERS = [tf.keras.optimizers.Adam(), tf.keras.optimizers.Adam()]


class Contest:
    """Two copies of one model that differ in nothing but their learning rates."""

    def __init__(self, careful_rate, bold_rate):
        self.models = [Line(), Line()]
        for model, optimizer in zip(self.models, OPTIMIZERS):
            optimizer.build(model.trainable_variables)
        self.set_rates(careful_rate, bold_rate)

    def train(self, x, y):
        """One step for each model; return the two losses."""
        pairs = zip(self.models, OPTIMIZERS)
        return [train_step(model, optimizer, x, y) for model, optimizer in pairs]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        for optimizer, rate in zip(OPTIMIZERS, (careful_rate, bold_rate)):
            optimizer.learning_rate = rate
