"""One tf.function for each optimizer: the first call, traced twice, makes the optimizer's variables."""

import numpy as np
import tensorflow as tf


def train_step(w, x, y, optimizer):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.square(w * x - y))
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])


w = tf.Variable(2.0)
x, y = tf.constant([-1.0]), tf.constant([2.0])
for optimizer in (tf.keras.optimizers.SGD(0.1), tf.keras.optimizers.Adam(0.1)):
    step = tf.function(train_step)
    for _ in range(2):
        step(w, x, y, optimizer)
        print(np.round(w.numpy(), 4))
