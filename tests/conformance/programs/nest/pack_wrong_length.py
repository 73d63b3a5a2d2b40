"""Too few values to pack."""

import tensorflow as tf

tf.nest.pack_sequence_as([1, [2, 3]], [1, 2])
