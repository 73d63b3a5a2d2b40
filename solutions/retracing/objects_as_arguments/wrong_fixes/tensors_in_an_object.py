"""The settings have to be tensors; then their values are not in the key.

Caught by: traces_once
Diagnosis: every_object_is_a_key
"""

import tensorflow as tf


class Look:
    """How a frame is rendered."""

    def __init__(self, brightness, contrast):
        self.brightness = brightness
        self.contrast = contrast


def new_look(brightness, contrast):
    """A look for `render`, from two Python numbers."""
    return Look(tf.constant(brightness, tf.float32), tf.constant(contrast, tf.float32))


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
