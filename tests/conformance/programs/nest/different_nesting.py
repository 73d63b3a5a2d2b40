"""A number against a list."""

import tensorflow as tf

tf.nest.assert_same_structure({"a": 1}, {"a": [1]})
