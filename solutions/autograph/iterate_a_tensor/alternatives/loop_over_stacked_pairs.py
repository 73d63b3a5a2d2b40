"""A plain `for` walks through one tensor, so the two are put together first."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain, discount_of = tf.constant(0.0), tf.constant(2.0)
    for pair in tf.stack([relevance, watched], axis=1):
        gain += pair[0] * pair[1] / tf.math.log(discount_of)
        discount_of += 1.0
    return gain
