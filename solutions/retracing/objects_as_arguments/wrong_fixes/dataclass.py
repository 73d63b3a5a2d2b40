"""A dataclass is a structure with named fields, and it can be compared.

Caught by: shows_every_look
Diagnosis: dataclass_is_no_structure
"""

from dataclasses import dataclass

import tensorflow as tf


@dataclass
class Look:
    """How a frame is rendered."""

    brightness: float
    contrast: float


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
