"""The derivatives of rows for rows."""

import tensorflow as tf


def derive(x, f):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y = f(x)
    return tape.batch_jacobian(y, x)


x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(derive(x, lambda x: x * x).numpy())
print(derive(x, lambda x: tf.stack([x, x * x, x], axis=1)).shape)
print(derive(x, lambda x: tf.ones([2, 2])).numpy().tolist())
f = tf.function(lambda x: derive(x, lambda x: x**3), input_signature=[tf.TensorSpec([None, 2])])
print(f(x).numpy())
for bad in (tf.constant([1.0, 2.0]), x):
    try:
        derive(bad, lambda x: tf.ones([3, 1]) * tf.reduce_sum(x))
    except ValueError as error:
        print(error)
