"""There is always a first film, so the sum can start with it.

Caught by: grades_every_length
Diagnosis: there_may_be_no_first
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = relevance[0] * watched[0] / tf.math.log(2.0)
    for rank in tf.range(1, tf.size(relevance)):
        discount = tf.math.log(tf.cast(rank, tf.float32) + 2.0)
        gain += relevance[rank] * watched[rank] / discount
    return gain
