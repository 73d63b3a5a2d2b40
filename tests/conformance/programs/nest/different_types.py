"""A list and a tuple are different structures."""

import tensorflow as tf

tf.nest.assert_same_structure([1, 2], (1, 2), check_types=False)
tf.nest.assert_same_structure([1, 2], (1, 2))
