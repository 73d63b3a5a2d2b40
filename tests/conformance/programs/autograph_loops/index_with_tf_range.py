"""Two tensors walked together by index."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32), tf.TensorSpec([None], tf.int32)])
def dot(a, b):
    result = 0
    for i in tf.range(tf.shape(a)[0]):
        result += a[i] * b[i]
    return result


print(int(dot([1, 2, 3], [4, 5, 6])), int(dot([2], [5])), dot.experimental_get_tracing_count())
