"""Outside the graph the shape is always known, so the choice is made there: one axis is pinned."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([2], tf.float32)])
def lower_of_two(scores):
    """The lower of exactly two scores."""
    return tf.reduce_min(scores)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def mean_of_all(scores):
    """The mean of any number of scores."""
    return tf.reduce_mean(scores)


def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    if scores.shape[0] == 2:
        return lower_of_two(scores)
    return mean_of_all(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
