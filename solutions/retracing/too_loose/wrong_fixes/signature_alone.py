"""`reduce_retracing` is a guess; a signature says clearly that the axis is open.

Caught by: follows_the_rule_of_two
Diagnosis: none_is_not_two
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
