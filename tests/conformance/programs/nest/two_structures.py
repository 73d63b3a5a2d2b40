"""map_structure over several structures."""

import tensorflow as tf

print(tf.nest.map_structure(lambda a, b: a + b, {"x": 1, "y": [2]}, {"x": 10, "y": [20]}))
tf.nest.assert_same_structure([1, (2, 3)], [4, (5, 6)])
tf.nest.map_structure(lambda a, b: a + b, [1, 2], [1, 2, 3])
