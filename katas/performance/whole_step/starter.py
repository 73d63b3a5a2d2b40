"""Learn from past trips how late a bus will be."""

import tensorflow as tf

RATE = 0.05

weights = tf.Variable([[0.1], [-0.2], [0.3]])
losses = []


@tf.function
def predict(trips):
    """The delay expected for every trip."""
    print("Python runs predict")
    return tf.squeeze(tf.matmul(trips, weights), axis=1)


# TODO: the graph holds the prediction. The rest of a step is started by Python, piece by piece.
def train_step(trips, delays):
    """Move the weights a little downhill and return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((predict(trips) - delays) ** 2)
    print("Python runs the rest of the step")
    weights.assign_sub(RATE * tape.gradient(loss, weights))
    losses.append(loss.numpy())
    return loss


def train(batches):
    """One step for every batch; return the loss of each."""
    return [train_step(trips, delays) for trips, delays in batches]


def mean_loss():
    """The mean of all losses so far."""
    return sum(losses) / len(losses)


if __name__ == "__main__":
    trips = tf.constant([[1.0, 0.0, 2.0], [0.5, 1.0, 0.0]])
    for loss in train([(trips, tf.constant([3.0, 1.0]))] * 3):
        print("loss", round(float(loss), 4))
    print("mean", round(float(mean_loss()), 4))
