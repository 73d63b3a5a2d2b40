"""Training the variables of a module."""

import tensorflow as tf


class Line(tf.Module):
    def __init__(self):
        super().__init__()
        self.slope = tf.Variable(0.0)
        self.offset = tf.Variable(0.0)

    def __call__(self, x):
        return self.slope * x + self.offset


line = Line()
xs = tf.constant([0.0, 1.0, 2.0])


@tf.function
def step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(line(xs) - (2.0 * xs + 1.0)))
    gradients = tape.gradient(loss, line.trainable_variables)
    for variable, gradient in zip(line.trainable_variables, gradients):
        variable.assign_sub(0.3 * gradient)
    return loss


for _ in range(100):
    step()
print(round(float(line.slope), 3), round(float(line.offset), 3))
