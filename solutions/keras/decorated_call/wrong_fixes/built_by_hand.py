"""The weights came too late for the gradients, so the model is built first.

Caught by: call_is_plain
Diagnosis: decorator_kept_on_call
"""

import tensorflow as tf


class Rentals(tf.keras.Model):
    """Temperature and rain in, rentals out."""

    def __init__(self):
        super().__init__()
        start = tf.keras.initializers.RandomUniform(-0.5, 0.5, seed=11)
        self.hidden = tf.keras.layers.Dense(3, activation="tanh", kernel_initializer=start)
        self.rentals = tf.keras.layers.Dense(1, kernel_initializer=start)

    @tf.function
    def call(self, weather):
        return self.rentals(self.hidden(weather))


class Forecast:
    """A model with two ways to train it: one step at a time, or by `fit`."""

    def __init__(self):
        self.model = Rentals()
        self.model.hidden.build([None, 2])
        self.model.rentals.build([None, 3])
        self.model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
        self.optimizer = tf.keras.optimizers.SGD(0.1)

    def train_step(self, weather, rentals):
        """Move the weights a little downhill; return the loss before the move."""
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((self.model(weather) - rentals) ** 2)
        weights = self.model.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
        return loss

    def fit(self, weather, rentals, epochs):
        """Let Keras train; return the loss of each epoch."""
        history = self.model.fit(weather, rentals, epochs=epochs, shuffle=False, verbose=0)
        return history.history["loss"]
