"""map_structure, flatten, pack_sequence_as."""

import tensorflow as tf

thing = {"b": [1, 2], "a": (3, {"x": 4})}
print(tf.nest.flatten(thing))
print(tf.nest.map_structure(lambda item: item * 10, thing))
print(tf.nest.pack_sequence_as(thing, ["p", "q", "r", "s"]))
print(tf.nest.is_nested([1]), tf.nest.is_nested(1), tf.nest.is_nested("text"), tf.nest.flatten(5))
