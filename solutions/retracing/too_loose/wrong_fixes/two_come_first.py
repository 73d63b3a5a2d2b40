"""It works when a panel of two is the first, so let one be the first.

Caught by: follows_the_rule_of_two
Diagnosis: right_for_one_order
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    order = sorted(range(len(panels)), key=lambda skater: panels[skater].shape[0] != 2)
    found = {skater: result(panels[skater]) for skater in order}
    return [found[skater] for skater in range(len(panels))]
