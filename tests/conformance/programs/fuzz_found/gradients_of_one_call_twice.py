"""Two gradients of one call whose loop saves tensors of unknown sizes."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 2])])
def rows(x):
    total, product = x, x
    for row in x:
        total = tf.where(total > 5.0, total, row * row)
        product = product * tf.maximum(total, -1.5)
    return total, product


@tf.function(input_signature=[tf.TensorSpec([None, 2])])
def twice(x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        total, product = rows(x)
    return tape.gradient(total, x), tape.gradient(product, x), tape.gradient([total, product], x)


x = tf.constant([[0.0, -1.75], [0.5, 2.0], [-0.25, 0.25]])
for gradient in (*twice(x), *twice.python_function(x)):
    print(gradient)
