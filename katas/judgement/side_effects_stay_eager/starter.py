"""Keep a picture of what a generator draws after each epoch."""

from pathlib import Path
from tempfile import mkdtemp

import tensorflow as tf

STYLE = tf.constant([[2.0, -1.0, 0.5, 0.0], [-0.5, 3.0, 1.0, -2.0]])


class Album:
    """Pictures in gray from 0 to 9, one text file for each."""

    def __init__(self):
        self.folder = Path(mkdtemp())
        self.count = 0

    # TODO: drawing is work for a graph. What about the rest?
    @tf.function
    def add(self, noise):
        """Draw a picture, save it as the next file, and return the name of the file."""
        levels = tf.cast(tf.round(9.0 * tf.sigmoid(tf.matmul(noise, STYLE))), tf.int32)
        self.count += 1
        name = f"epoch_{self.count}.txt"
        (self.folder / name).write_text("\n".join(" ".join(map(str, row)) for row in levels.numpy()))
        return name

    def pages(self):
        """Every file's name and text."""
        return {path.name: path.read_text() for path in self.folder.iterdir()}


if __name__ == "__main__":
    album = Album()
    for epoch in range(3):
        print("saved", album.add(tf.constant([[epoch - 1.0, 0.5], [0.0, 1.0]])))
    for name, text in sorted(album.pages().items()):
        print(name, text.splitlines())
