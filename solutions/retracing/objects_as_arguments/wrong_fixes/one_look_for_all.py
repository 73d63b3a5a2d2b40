"""A single look that everybody changes is never a new object.

Caught by: shows_every_look
Diagnosis: attributes_read_while_tracing
"""

import tensorflow as tf


class Look:
    """How a frame is rendered."""

    def __init__(self, brightness, contrast):
        self.brightness = brightness
        self.contrast = contrast


LOOK = Look(0.0, 1.0)


def new_look(brightness, contrast):
    """The look for `render`, set to two Python numbers."""
    LOOK.brightness, LOOK.contrast = brightness, contrast
    return LOOK


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
