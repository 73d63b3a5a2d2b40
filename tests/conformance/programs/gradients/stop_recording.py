"""Under stop_recording nothing is recorded."""

import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x * x
    with tape.stop_recording():
        z = x * 100.0
    y = y + z
print(float(tape.gradient(y, x)))
