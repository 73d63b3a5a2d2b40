"""SGD, with and without momentum, by hand."""

import tensorflow as tf

for optimizer in (
    tf.keras.optimizers.SGD(0.1),
    tf.keras.optimizers.SGD(0.1, momentum=0.9),
    tf.keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True),
):
    w = tf.Variable(1.0)
    for _ in range(3):
        optimizer.apply_gradients([(2 * w, w)])
    print(round(float(w), 5), int(optimizer.iterations), len(optimizer.variables), optimizer.built)
