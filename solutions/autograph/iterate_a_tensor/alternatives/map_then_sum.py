"""`tf.map_fn` is the list comprehension of tensors, and `tf.reduce_sum` its `sum`."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    ranks = tf.cast(tf.range(tf.size(relevance)), tf.float32)
    gains = tf.map_fn(
        lambda film: film[0] * film[1] / tf.math.log(film[2] + 2.0),
        tf.stack([relevance, watched, ranks], axis=1),
    )
    return tf.reduce_sum(gains)
