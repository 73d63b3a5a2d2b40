"""A signature over star arguments."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.int32), tf.TensorSpec([], tf.int32)])
def total(*values):
    print("tracing", len(values))
    return values[0] + values[1]


print(int(total(1, 2)))
