"""A key that the signature does not list is refused."""

import tensorflow as tf


@tf.function(input_signature=[{"image": tf.TensorSpec([None])}])
def step(batch):
    return tf.reduce_sum(batch["image"])


step({"image": tf.ones([3]), "id": tf.constant(1)})
