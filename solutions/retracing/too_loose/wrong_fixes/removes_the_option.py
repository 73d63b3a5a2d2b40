"""`reduce_retracing` made the shape unknown; without it every shape is known.

Caught by: traces_stay_few
Diagnosis: a_trace_for_every_panel
"""

import tensorflow as tf


@tf.function
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
