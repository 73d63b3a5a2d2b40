"""TensorFlow compares objects with ==, so let all looks be equal.

Caught by: shows_every_look
Diagnosis: equal_to_everything
"""

import tensorflow as tf


class Look:
    """How a frame is rendered."""

    def __init__(self, brightness, contrast):
        self.brightness = brightness
        self.contrast = contrast

    def __eq__(self, other):
        return isinstance(other, Look)

    def __hash__(self):
        return 0


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
