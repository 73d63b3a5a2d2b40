"""`tf.unstack` turns a tensor into a list, and a list can be walked through.

Caught by: grades_every_length
Diagnosis: unstack_needs_a_length
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    films = zip(tf.unstack(relevance), tf.unstack(watched))
    gains = [fits * share / tf.math.log(rank + 2.0) for rank, (fits, share) in enumerate(films)]
    return tf.add_n(gains)
