"""An ExtensionType is a class that TensorFlow knows how to take apart."""

import tensorflow as tf


class Look(tf.experimental.ExtensionType):
    """How a frame is rendered."""

    brightness: tf.Tensor
    contrast: tf.Tensor


def new_look(brightness, contrast):
    """A look for `render`, from two Python numbers."""
    return Look(brightness, contrast)


@tf.function
def render(image, look):
    """`image` in the given look; 0 is black and 1 is white."""
    return look.contrast * (image - 0.5) + 0.5 + look.brightness


def fade_in(image, frames):
    """As many frames, from a flat dark gray towards the image itself."""
    film = []
    for frame in range(frames):
        part = frame / frames
        film.append(render(image, new_look(0.4 * part - 0.4, part)))
    return film
