"""Without `break` nothing is refused, and ten halvings are enough for everyone.

Caught by: finds_the_step
Diagnosis: never_stops_early
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
    for _ in range(10):
        step *= 0.5
        halvings += 1
    return step, halvings
