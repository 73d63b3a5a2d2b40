"""`v = v + 1` replaces the variable by a tensor."""

import tensorflow as tf

v = tf.Variable(3.0)
for epoch in range(2):
    with tf.GradientTape() as tape:
        y = v * v
    print(type(v).__name__.endswith("Variable"), tape.gradient(y, v))
    v = v + 1.0
