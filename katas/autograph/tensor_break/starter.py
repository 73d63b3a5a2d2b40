"""Look for a step that leads downhill: try a big one, and halve it until it fits."""

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
        # TODO: whether to stop is not known while Python runs this loop.
        if height(x + step * direction) < height(x):
            break
        step *= 0.5
        halvings += 1
    return step, halvings


if __name__ == "__main__":
    here = tf.constant([3.0, 0.5])
    try:
        step, halvings = line_search(here, tf.constant([-20.0, 2.0]))
        print("step", step.numpy(), "after", halvings.numpy(), "halvings")
    except Exception as error:
        print(type(error).__name__)
