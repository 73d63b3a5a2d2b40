"""What AutoGraph makes of it, written by hand."""

import tensorflow as tf

MOST_HALVINGS = 30


def height(x):
    """The landscape: two valleys and a hill between them."""
    return tf.reduce_sum(x**4 - 3.0 * x**2 + x)


@tf.function
def line_search(x, direction):
    """Halve the step until it leads downhill; return the step and how often it was halved."""

    def too_far(step, halvings):
        uphill = height(x + step * direction) >= height(x)
        return tf.logical_and(halvings < MOST_HALVINGS, uphill)

    def halve(step, halvings):
        return 0.5 * step, halvings + 1

    return tf.while_loop(too_far, halve, (tf.constant(1.0), tf.constant(0)))
