"""A tensor remembers that the search is over, and is the condition of the loop."""

import tensorflow as tf

MOST_HALVINGS = 30


def height(x):
    """The landscape: two valleys and a hill between them."""
    return tf.reduce_sum(x**4 - 3.0 * x**2 + x)


@tf.function
def line_search(x, direction):
    """Halve the step until it leads downhill; return the step and how often it was halved."""
    step, halvings, found = tf.constant(1.0), tf.constant(0), tf.constant(False)
    while not found and halvings < MOST_HALVINGS:
        if height(x + step * direction) < height(x):
            found = tf.constant(True)
        else:
            step *= 0.5
            halvings += 1
    return step, halvings
