"""Images for a pipeline whose authors have switched AutoGraph off."""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    # TODO: who turns this `if` into a part of the graph?
    if tf.reduce_max(image) > 1.0:
        return image / 255.0
    return image


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)


if __name__ == "__main__":
    for pixels in ([0.0, 51.0, 255.0], [0.0, 0.5, 1.0]):
        try:
            print(prepare(tf.constant(pixels)).numpy())
        except Exception as error:
            print(type(error).__name__)
