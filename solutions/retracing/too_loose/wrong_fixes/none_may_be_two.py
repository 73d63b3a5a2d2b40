"""If the number of judges is None, it may be two, so the rule has to apply.

Caught by: follows_the_rule_of_two
Diagnosis: none_taken_for_two
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] in (None, 2):
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
