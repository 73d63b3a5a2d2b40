"""An optimizer of one's own: slots and learning rate are variables that `__init__` makes."""

import tensorflow as tf


class Line(tf.Module):
    """y = slope * x + offset."""

    def __init__(self):
        super().__init__()
        self.slope = tf.Variable(0.0)
        self.offset = tf.Variable(0.0)

    def __call__(self, x):
        return self.slope * x + self.offset


class Adam(tf.Module):
    """Steps scaled by running means of the gradients and of their squares."""

    def __init__(self, rate, weights):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.steps = tf.Variable(0.0)
        self.means = [tf.Variable(tf.zeros_like(weight)) for weight in weights]
        self.squares = [tf.Variable(tf.zeros_like(weight)) for weight in weights]

    def apply_gradients(self, gradients_and_weights):
        self.steps.assign_add(1.0)
        rate = self.rate * tf.sqrt(1.0 - 0.999**self.steps) / (1.0 - 0.9**self.steps)
        slots = zip(gradients_and_weights, self.means, self.squares)
        for (gradient, weight), mean, square in slots:
            mean.assign_add(0.1 * (gradient - mean))
            square.assign_add(0.001 * (gradient**2 - square))
            weight.assign_sub(rate * mean / (tf.sqrt(square) + 1e-7))


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
        rates = (careful_rate, bold_rate)
        self.optimizers = [Adam(rate, model.trainable_variables) for rate, model in zip(rates, self.models)]

    def train(self, x, y):
        """One step for each model; return the two losses."""
        pairs = zip(self.models, self.optimizers)
        return [train_step(model, optimizer, x, y) for model, optimizer in pairs]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        for optimizer, rate in zip(self.optimizers, (careful_rate, bold_rate)):
            optimizer.rate.assign(rate)
