"""In eager mode the rule is never forgotten.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
