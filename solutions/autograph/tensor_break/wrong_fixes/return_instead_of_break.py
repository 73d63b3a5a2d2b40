"""If `break` is not allowed, `return` leaves the loop as well.

Caught by: finds_the_step
Diagnosis: still_a_python_loop
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
        if height(x + step * direction) < height(x):
            return step, halvings
        step *= 0.5
        halvings += 1
    return step, halvings
