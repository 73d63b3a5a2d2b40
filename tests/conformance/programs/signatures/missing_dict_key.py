"""A dictionary must have the keys of the signature."""

import tensorflow as tf


@tf.function(input_signature=[{"image": tf.TensorSpec([None]), "label": tf.TensorSpec([], tf.int32)}])
def step(batch):
    return tf.reduce_sum(batch["image"])


print(float(step({"image": tf.ones([3]), "label": tf.constant(1)})))
step({"image": tf.ones([3])})
