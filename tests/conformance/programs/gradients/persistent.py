"""A persistent tape answers several times."""

import tensorflow as tf

v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as tape:
    y = v * v
    z = y * v
print(float(tape.gradient(y, v)), float(tape.gradient(z, v)), float(tape.gradient(z, y)))
