"""Gradient descent reaches the line behind the data."""

import tensorflow as tf

xs = tf.constant([[0.0], [1.0], [2.0]])
ys = 3.0 * xs + 1.0
w, b = tf.Variable([[0.0]]), tf.Variable([0.0])


@tf.function
def step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(tf.matmul(xs, w) + b - ys))
    for variable, gradient in zip([w, b], tape.gradient(loss, [w, b])):
        variable.assign_sub(0.2 * gradient)
    return loss


losses = [float(step()) for _ in range(60)]
print(
    losses[0] > losses[-1],
    round(float(w[0, 0]), 2),
    round(float(b[0]), 2),
    step.experimental_get_tracing_count(),
)
