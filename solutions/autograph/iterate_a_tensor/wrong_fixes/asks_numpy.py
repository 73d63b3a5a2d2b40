"""NumPy arrays can be walked through.

Caught by: grades_every_length
Diagnosis: tensor_has_no_values_yet
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank, (fits, share) in enumerate(zip(relevance.numpy(), watched.numpy())):
        gain += fits * share / tf.math.log(rank + 2.0)
    return gain
