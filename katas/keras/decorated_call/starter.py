"""Forecast bicycle rentals from the weather: a Keras model with a training step of its own."""

import tensorflow as tf


class Rentals(tf.keras.Model):
    """Temperature and rain in, rentals out."""

    def __init__(self):
        super().__init__()
        start = tf.keras.initializers.RandomUniform(-0.5, 0.5, seed=11)
        self.hidden = tf.keras.layers.Dense(3, activation="tanh", kernel_initializer=start)
        self.rentals = tf.keras.layers.Dense(1, kernel_initializer=start)

    # TODO: in graph mode no weight ever gets a gradient.
    @tf.function
    def call(self, weather):
        return self.rentals(self.hidden(weather))


class Forecast:
    """A model with two ways to train it: one step at a time, or by `fit`."""

    def __init__(self):
        self.model = Rentals()
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


if __name__ == "__main__":
    weather = tf.constant([[0.9, 0.0], [0.5, 0.2], [0.3, 0.9]])
    rentals = tf.constant([[1.0], [0.5], [0.1]])
    forecast = Forecast()
    for step in range(3):
        print(f"step {step}: loss {forecast.train_step(weather, rentals):.4f}")
    print("and by fit:", [round(loss, 4) for loss in forecast.fit(weather, rentals, epochs=3)])
