"""Names of common operations while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    reduced = [tf.reduce_sum(x), tf.reduce_mean(x, axis=0), tf.argmax(x)]
    shaped = [
        tf.reshape(x, [-1]),
        x[0],
        tf.stack([x, x]),
        tf.concat([x, x], 0),
        tf.transpose(x),
        tf.expand_dims(x, 0),
    ]
    made = [tf.zeros([2]), tf.ones_like(x), tf.constant(3), tf.cast(x, tf.int32), tf.shape(x), tf.range(3)]
    computed = [
        tf.matmul(x, x),
        tf.nn.relu(x),
        tf.tanh(x),
        tf.exp(x),
        tf.math.log(x),
        tf.sqrt(x),
        tf.maximum(x, 0.0),
    ]
    chosen = [tf.where(x > 0, x, 0.0), tf.gather(x, [0]), tf.identity(x)]
    for tensors in (reduced, shaped, made, computed, chosen):
        print([tensor.name for tensor in tensors])
    return x


f(tf.ones([2, 2]))
