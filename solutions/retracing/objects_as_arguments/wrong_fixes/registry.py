"""The looks are kept in a list, and only the number of a look is passed.

Caught by: traces_once
Diagnosis: numbers_are_still_keys
"""

import tensorflow as tf

LOOKS = []


def new_look(brightness, contrast):
    """The number of a new look, for `render`."""
    LOOKS.append((brightness, contrast))
    return len(LOOKS) - 1


@tf.function
def render(image, look):
    """`image` in the given look; 0 is black and 1 is white."""
    brightness, contrast = LOOKS[look]
    return contrast * (image - 0.5) + 0.5 + brightness


def fade_in(image, frames):
    """As many frames, from a flat dark gray towards the image itself."""
    film = []
    for frame in range(frames):
        part = frame / frames
        film.append(render(image, new_look(0.4 * part - 0.4, part)))
    return film
