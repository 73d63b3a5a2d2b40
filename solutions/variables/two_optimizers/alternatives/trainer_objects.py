"""Model and optimizer belong to one object, whose method is a tf.function of its own."""

import tensorflow as tf


class Line(tf.Module):
    """y = slope * x + offset."""

    def __init__(self):
        super().__init__()
        self.slope = tf.Variable(0.0)
        self.offset = tf.Variable(0.0)

    def __call__(self, x):
        return self.slope * x + self.offset


class Trainer(tf.Module):
    """A model with the optimizer that belongs to it."""

    def __init__(self, rate):
        super().__init__()
        self.model = Line()
        self.optimizer = tf.keras.optimizers.Adam(rate)

    @tf.function
    def step(self, x, y):
        """Move the model a little downhill; return the loss before the move."""
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((self.model(x) - y) ** 2)
        weights = self.model.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
        return loss


class Contest:
    """Two copies of one model that differ in nothing but their learning rates."""

    def __init__(self, careful_rate, bold_rate):
        self.trainers = [Trainer(careful_rate), Trainer(bold_rate)]

    def train(self, x, y):
        """One step for each model; return the two losses."""
        return [trainer.step(x, y) for trainer in self.trainers]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        for trainer, rate in zip(self.trainers, (careful_rate, bold_rate)):
            trainer.optimizer.learning_rate = rate
