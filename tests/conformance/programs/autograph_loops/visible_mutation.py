"""An attribute changed in the loop itself is loop state."""

import tensorflow as tf


class Walker:
    def __init__(self):
        self.position = 0


@tf.function
def walk(n):
    walker = Walker()
    for _ in tf.range(n):
        walker.position += 1
    return walker.position


print(int(walk(tf.constant(5))), int(walk(tf.constant(0))))
