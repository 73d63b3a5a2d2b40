"""The rule is about two judges, so the signature should say two.

Caught by: follows_the_rule_of_two
Diagnosis: everybody_else_refused
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([2], tf.float32)])
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
