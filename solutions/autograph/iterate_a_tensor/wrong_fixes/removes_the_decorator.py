"""Eager mode can do it, so the function stays eager.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    gain = tf.constant(0.0)
    for rank, (fits, share) in enumerate(zip(relevance, watched)):
        gain += fits * share / tf.math.log(rank + 2.0)
    return gain
