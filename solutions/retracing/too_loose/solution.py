"""`tf.shape` asks in the graph, so the rule for two judges is part of every trace."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if tf.shape(scores)[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
