"""What stays known of the shape through common operations."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3])])
def f(x):
    results = [
        x + 1.0,
        x[0],
        tf.reduce_sum(x, 0),
        tf.reduce_sum(x, 1),
        tf.matmul(x, tf.ones([3, 5])),
        tf.transpose(x),
        tf.concat([x, x], 0),
        tf.concat([x, x], 1),
        tf.stack([x, x]),
        tf.expand_dims(x, 1),
        tf.tile(x, [2, 2]),
        tf.gather(x, [0, 1]),
        tf.boolean_mask(x, x[:, 0] > 0),
        tf.where(x > 0),
        tf.shape(x),
        tf.range(tf.shape(x)[0]),
        tf.one_hot(tf.argmax(x, 1), 4),
        tf.zeros_like(x),
        tf.zeros(tf.shape(x)),
        tf.pad(x, [[1, 1], [0, 2]]),
    ]
    for result in results:
        print(result.shape)
    return results


f(tf.ones([2, 3]))
