"""Python may leave its loop when the numbers are there, so only `height` is a graph.

Caught by: is_one_loop_of_the_graph
Diagnosis: loop_left_outside_the_graph
"""

import tensorflow as tf

MOST_HALVINGS = 30


@tf.function
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
