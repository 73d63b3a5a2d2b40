"""Each round changes the step only as long as it does not fit.

Caught by: is_one_loop_of_the_graph
Diagnosis: every_round_written_out
"""

import tensorflow as tf

MOST_HALVINGS = 30


def height(x):
    """The landscape: two valleys and a hill between them."""
    return tf.reduce_sum(x**4 - 3.0 * x**2 + x)


@tf.function
def line_search(x, direction):
    """Halve the step until it leads downhill; return the step and how often it was halved."""
    step, halvings = tf.constant(1.0), tf.constant(0)
    for _ in range(MOST_HALVINGS):
        fits = height(x + step * direction) < height(x)
        step = tf.where(fits, step, 0.5 * step)
        halvings = tf.where(fits, halvings, halvings + 1)
    return step, halvings
