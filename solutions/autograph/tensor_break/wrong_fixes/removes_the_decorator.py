"""Python can leave a loop whenever it likes, if there is no graph.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

MOST_HALVINGS = 30


def height(x):
    """The landscape: two valleys and a hill between them."""
    return tf.reduce_sum(x**4 - 3.0 * x**2 + x)


def line_search(x, direction):
    """Halve the step until it leads downhill; return the step and how often it was halved."""
    step, halvings = tf.constant(1.0), tf.constant(0)
    for _ in range(MOST_HALVINGS):
        if height(x + step * direction) < height(x):
            break
        step *= 0.5
        halvings += 1
    return step, halvings
