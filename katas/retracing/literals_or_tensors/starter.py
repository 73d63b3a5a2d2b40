"""Fit y = weight * x, with a learning rate that shrinks step by step."""

import tensorflow as tf

weight = tf.Variable(0.0)


@tf.function
def train_step(x, y, step):
    """Move `weight` a little downhill and return the loss before the move."""
    print("Python runs the body, step =", step)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    rate = 0.1 / (1.0 + 0.5 * tf.cast(step, tf.float32))
    weight.assign_sub(rate * tape.gradient(loss, weight))
    return loss


def train(x, y, start, stop):
    """Run the steps `start`, `start + 1`, …, `stop - 1`; return their losses."""
    losses = []
    for step in range(start, stop):
        # TODO: every step makes TensorFlow trace `train_step` again.
        losses.append(train_step(x, y, step))
    return losses


if __name__ == "__main__":
    x = tf.constant([1.0, 2.0, 3.0])
    y = tf.constant([2.0, 4.0, 6.0])
    for loss in train(x, y, 0, 4):
        print("loss", round(float(loss), 4))
    print("traces:", train_step.experimental_get_tracing_count())
