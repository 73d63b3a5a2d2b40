"""What is picked is only the divisor; both are harmless, so `tf.where` will do."""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    return image / tf.where(tf.reduce_max(image) > 1.0, 255.0, 1.0)


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
