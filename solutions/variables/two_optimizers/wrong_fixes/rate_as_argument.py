"""The optimizers are built first, and each step is told the rate that it has to use.

Caught by: new_rates_need_no_trace
Diagnosis: rate_is_a_python_argument
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
def train_step(model, optimizer, rate, x, y):
    """Move `model` a little downhill; return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
    weights = model.trainable_variables
    optimizer.learning_rate.assign(rate)
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
    return loss


class Contest:
    """Two copies of one model that differ in nothing but their learning rates."""

    def __init__(self, careful_rate, bold_rate):
        self.models = [Line(), Line()]
        self.optimizers = [tf.keras.optimizers.Adam(rate) for rate in (careful_rate, bold_rate)]
        self.rates = [careful_rate, bold_rate]
        for model, optimizer in zip(self.models, self.optimizers):
            optimizer.build(model.trainable_variables)

    def train(self, x, y):
        """One step for each model; return the two losses."""
        triples = zip(self.models, self.optimizers, self.rates)
        return [train_step(model, optimizer, rate, x, y) for model, optimizer, rate in triples]

    def set_rates(self, careful_rate, bold_rate):
        """Go on at other rates; what the optimizers remember stays."""
        self.rates = [careful_rate, bold_rate]
