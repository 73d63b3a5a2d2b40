"""The object stays in Python; what crosses the border are two tensors."""

import tensorflow as tf


class Look:
    """How a frame is rendered."""

    def __init__(self, brightness, contrast):
        self.brightness = brightness
        self.contrast = contrast


def new_look(brightness, contrast):
    """A look for `render`, from two Python numbers."""
    return Look(brightness, contrast)


@tf.function
def rendered(image, brightness, contrast):
    """`image` with this brightness and contrast."""
    return contrast * (image - 0.5) + 0.5 + brightness


def render(image, look):
    """`image` in the given look; 0 is black and 1 is white."""
    return rendered(image, tf.constant(look.brightness), tf.constant(look.contrast))


def fade_in(image, frames):
    """As many frames, from a flat dark gray towards the image itself."""
    look = new_look(-0.4, 0.0)
    film = []
    for _ in range(frames):
        film.append(render(image, look))
        look.brightness += 0.4 / frames
        look.contrast += 1.0 / frames
    return film
