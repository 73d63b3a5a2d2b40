"""A loop over `tf.range`; both tensors are indexed with the rank."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank in tf.range(tf.size(relevance)):
        discount = tf.math.log(tf.cast(rank, tf.float32) + 2.0)
        gain += relevance[rank] * watched[rank] / discount
    return gain
