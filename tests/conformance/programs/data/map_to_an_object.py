"""A custom object is no element."""

import tensorflow as tf


class Box:
    def __repr__(self):
        return "a box"


tf.data.Dataset.range(2).map(lambda x: Box())
