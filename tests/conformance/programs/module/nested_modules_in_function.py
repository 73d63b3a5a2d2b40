"""A training step over a nested module counts all weights."""

import tensorflow as tf


class Dense(tf.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.w = tf.Variable(tf.ones([inputs, outputs]) * 0.1)
        self.b = tf.Variable(tf.zeros([outputs]))

    def __call__(self, x):
        return tf.nn.relu(x @ self.w + self.b)


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.layers = [Dense(2, 3), Dense(3, 1)]

    @tf.function
    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


net = Net()
x = tf.constant([[1.0, 2.0]])
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(net(x))
gradients = tape.gradient(loss, net.trainable_variables)
print(
    round(float(loss), 4),
    [gradient.shape.as_list() for gradient in gradients],
    [round(float(tf.reduce_sum(g)), 4) for g in gradients],
)
