"""range over a dynamic shape."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
def f(x):
    total = 0
    for i in range(tf.shape(x)[0]):
        total += x[i] * i
    return total


print(int(f([1, 2, 3])), int(f([5])))
