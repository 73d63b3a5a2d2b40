"""The loop ends when the step fits, so it needs no other limit.

Caught by: gives_up_in_time
Diagnosis: limit_dropped
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
    while step > 0.0 and height(x + step * direction) >= height(x):
        step *= 0.5
        halvings += 1
    return step, halvings
