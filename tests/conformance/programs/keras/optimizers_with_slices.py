"""Optimizers change only the rows that were looked up; Adam squares each slice by itself."""

import numpy as np
import tensorflow as tf

for optimizer in (tf.keras.optimizers.SGD(0.5), tf.keras.optimizers.Adam(0.5)):
    table = tf.Variable(tf.ones([3, 1]))
    for _ in range(2):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tf.gather(table, [0, 2, 0]))
        optimizer.apply_gradients([(tape.gradient(loss, table), table)])
    print(np.round(table.numpy(), 3).tolist())
