"""Without the None in the signature the length is known.

Caught by: traces_once
Diagnosis: one_trace_per_length
"""

import tensorflow as tf


@tf.function
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank in range(relevance.shape[0]):
        gain += relevance[rank] * watched[rank] / tf.math.log(rank + 2.0)
    return gain
