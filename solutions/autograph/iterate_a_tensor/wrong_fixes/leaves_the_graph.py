"""Python can walk through eager tensors, and tf.py_function has those.

Caught by: stays_a_graph
Diagnosis: python_called_from_the_graph
"""

import tensorflow as tf


def gain_of(relevance, watched):
    gain = tf.constant(0.0)
    for rank, (fits, share) in enumerate(zip(relevance, watched)):
        gain += fits * share / tf.math.log(rank + 2.0)
    return gain


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    return tf.py_function(gain_of, [relevance, watched], tf.float32)
