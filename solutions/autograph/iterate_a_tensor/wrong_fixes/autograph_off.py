"""The error talks about AutoGraph, so AutoGraph is in the way.

Caught by: grades_every_length
Diagnosis: autograph_switched_off
"""

import tensorflow as tf


@tf.function(
    autograph=False, input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)]
)
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gains = [
        fits * share / tf.math.log(rank + 2.0) for rank, (fits, share) in enumerate(zip(relevance, watched))
    ]
    return sum(gains)
