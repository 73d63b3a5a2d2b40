"""The length is in the shape, and `range` can count to it.

Caught by: grades_every_length
Diagnosis: length_is_not_in_the_shape
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank in range(relevance.shape[0]):
        gain += relevance[rank] * watched[rank] / tf.math.log(rank + 2.0)
    return gain
