"""Separator and end."""

import tensorflow as tf

tf.print(1, 2, 3, sep=", ", end=";\n")
tf.print("no newline", end="")
tf.print("", "second", sep="|")
