"""Adam by hand; its variables are named after the weights."""

import tensorflow as tf

optimizer = tf.keras.optimizers.Adam(0.1, name="adam")
w = tf.Variable([1.0, 2.0], name="w")
for _ in range(3):
    optimizer.apply_gradients([(2 * w, w)])
print(w.numpy(), optimizer.iterations)
print([v.path for v in optimizer.variables])
