"""A `for` statement is converted, a comprehension is not; so write the loop out.

Caught by: grades_every_length
Diagnosis: python_walks_through_the_tensor
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank, (fits, share) in enumerate(zip(relevance, watched)):
        gain += fits * share / tf.math.log(rank + 2.0)
    return gain
