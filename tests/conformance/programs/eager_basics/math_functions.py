"""Elementary functions of floats, rounded."""

import tensorflow as tf

x = tf.constant([0.5, 1.0, 2.0])
for function in (
    tf.exp,
    tf.math.log,
    tf.sqrt,
    tf.tanh,
    tf.sigmoid,
    tf.square,
    tf.abs,
    tf.sin,
    tf.cos,
    tf.nn.relu,
):
    print(function.__name__, [round(float(item), 4) for item in function(x)])
print(round(float(tf.reduce_logsumexp(x)), 4), [round(float(item), 4) for item in tf.nn.softmax(x)])
