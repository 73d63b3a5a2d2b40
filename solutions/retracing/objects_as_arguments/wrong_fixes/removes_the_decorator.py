"""In eager mode every look is seen.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""


class Look:
    """How a frame is rendered."""

    def __init__(self, brightness, contrast):
        self.brightness = brightness
        self.contrast = contrast


def new_look(brightness, contrast):
    """A look for `render`, from two Python numbers."""
    return Look(brightness, contrast)


def render(image, look):
    """`image` in the given look; 0 is black and 1 is white."""
    return look.contrast * (image - 0.5) + 0.5 + look.brightness


def fade_in(image, frames):
    """As many frames, from a flat dark gray towards the image itself."""
    look = new_look(-0.4, 0.0)
    film = []
    for _ in range(frames):
        film.append(render(image, look))
        look.brightness += 0.4 / frames
        look.contrast += 1.0 / frames
    return film
