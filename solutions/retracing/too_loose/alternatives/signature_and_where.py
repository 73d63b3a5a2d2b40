"""One trace from the start; both results are computed and one is chosen."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    two_judges = tf.equal(tf.size(scores), 2)
    return tf.where(two_judges, tf.reduce_min(scores), tf.reduce_mean(scores))


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]
