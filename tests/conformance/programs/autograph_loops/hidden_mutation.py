"""A method that changes an attribute inside a tensor loop: traced once, applied never."""

import tensorflow as tf


class Walker:
    def __init__(self):
        self.position = 0

    def move(self):
        self.position += 1


@tf.function
def walk(n):
    walker = Walker()
    for _ in tf.range(n):
        walker.move()
    return tf.constant(walker.position)


print(int(walk(tf.constant(5))), int(walk(tf.constant(0))))
