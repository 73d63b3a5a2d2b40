"""Only the file is Python's. Drawing and counting stay where they were.

Caught by: saves_every_picture
Diagnosis: counted_while_tracing
"""

from pathlib import Path
from tempfile import mkdtemp

import tensorflow as tf

STYLE = tf.constant([[2.0, -1.0, 0.5, 0.0], [-0.5, 3.0, 1.0, -2.0]])


class Album:
    """Pictures in gray from 0 to 9, one text file for each."""

    def __init__(self):
        self.folder = Path(mkdtemp())
        self.count = 0

    @tf.function
    def draw(self, noise):
        self.count += 1
        return tf.cast(tf.round(9.0 * tf.sigmoid(tf.matmul(noise, STYLE))), tf.int32)

    def add(self, noise):
        """Draw a picture, save it as the next file, and return the name of the file."""
        levels = self.draw(noise)
        name = f"epoch_{self.count}.txt"
        (self.folder / name).write_text("\n".join(" ".join(map(str, row)) for row in levels.numpy()))
        return name

    def pages(self):
        """Every file's name and text."""
        return {path.name: path.read_text() for path in self.folder.iterdir()}
