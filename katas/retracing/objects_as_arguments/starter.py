"""Fade in the title of a film: each frame is rendered with a look of its own."""

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
def render(image, look):
    """`image` in the given look; 0 is black and 1 is white."""
    return look.contrast * (image - 0.5) + 0.5 + look.brightness


def fade_in(image, frames):
    """As many frames, from a flat dark gray towards the image itself."""
    look = new_look(-0.4, 0.0)
    film = []
    for _ in range(frames):
        film.append(render(image, look))
        # TODO: the graph neither sees these changes nor should it trace for each.
        look.brightness += 0.4 / frames
        look.contrast += 1.0 / frames
    return film


if __name__ == "__main__":
    title = tf.constant([0.2, 0.6, 1.0])
    for number, frame in enumerate(fade_in(title, 4)):
        print("frame", number, [round(float(pixel), 3) for pixel in frame])
    for contrast in (0.5, 1.5, 2.0):
        render(title, new_look(0.0, contrast))
    print("traces:", render.experimental_get_tracing_count())
