"""Where nothing comes from above, some gradients are 0 whatever the value is; others are NaN."""

import tensorflow as tf

x = tf.constant([0.0, -1.0, 2.0, float("inf"), float("nan")])
FUNCTIONS = (
    tf.sqrt,
    tf.math.rsqrt,
    tf.math.reciprocal,
    tf.sign,
    tf.nn.elu,
    tf.nn.selu,
    tf.math.log,
    lambda x: 1.0 / x,
    lambda x: x**0.5,
    lambda x: tf.norm(tf.reshape(x, [1, -1]), axis=0),
)


@tf.function
def masked(x, function):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.where(x > 1.0, function(x), 0.0)
    return tape.gradient(y, x)


for function in FUNCTIONS:
    print(masked(x, function).numpy() + 0.0, masked.python_function(x, function).numpy() + 0.0)
