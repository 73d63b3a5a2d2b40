"""The Python built-in `sum` is the fault; tf.reduce_sum adds tensors.

Caught by: grades_every_length
Diagnosis: python_walks_through_the_tensor
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gains = [
        fits * share / tf.math.log(rank + 2.0) for rank, (fits, share) in enumerate(zip(relevance, watched))
    ]
    return tf.reduce_sum(gains)
