"""A list of numbers and strings makes no tensor."""

import tensorflow as tf

print(tf.constant([1, "a"]))
