"""The graph may go as far as the text, which is a tensor too."""

from pathlib import Path
from tempfile import mkdtemp

import tensorflow as tf

STYLE = tf.constant([[2.0, -1.0, 0.5, 0.0], [-0.5, 3.0, 1.0, -2.0]])


@tf.function
def write(noise):
    """A picture as text, a line for each row."""
    levels = tf.cast(tf.round(9.0 * tf.sigmoid(tf.matmul(noise, STYLE))), tf.int32)
    rows = tf.strings.reduce_join(tf.strings.as_string(levels), axis=-1, separator=" ")
    return tf.strings.reduce_join(rows, separator="\n")


class Album:
    """Pictures in gray from 0 to 9, one text file for each."""

    def __init__(self):
        self.folder = Path(mkdtemp())
        self.count = 0

    def add(self, noise):
        """Draw a picture, save it as the next file, and return the name of the file."""
        self.count += 1
        name = f"epoch_{self.count}.txt"
        (self.folder / name).write_text(write(noise).numpy().decode())
        return name

    def pages(self):
        """Every file's name and text."""
        return {path.name: path.read_text() for path in self.folder.iterdir()}
