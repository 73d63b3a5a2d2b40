"""Lists can change, so they are no field."""

import typing

import tensorflow as tf


class Bag(tf.experimental.ExtensionType):
    items: typing.List[int]
