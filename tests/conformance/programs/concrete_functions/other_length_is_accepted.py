"""A concrete function traced for three elements accepts four."""

import tensorflow as tf


@tf.function
def total(x):
    return tf.reduce_sum(x)


concrete = total.get_concrete_function(tf.TensorSpec([3], tf.float32))
print(float(concrete(tf.ones([3]))), float(concrete(tf.ones([4]))))
