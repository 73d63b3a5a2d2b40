"""Slices of lists, tuples and dicts."""

import numpy as np
import tensorflow as tf

print(tf.data.Dataset.from_tensor_slices([1, 2, 3]).element_spec)
print(tf.data.Dataset.from_tensor_slices([[1, 2], [3, 4]]).element_spec)
pairs = tf.data.Dataset.from_tensor_slices((np.array([1.0, 2.0]), ["a", "b"]))
print(pairs.element_spec, list(pairs.as_numpy_iterator()))
table = tf.data.Dataset.from_tensor_slices({"x": [[1, 2], [3, 4]], "label": [True, False]})
print(table.element_spec)
for row in table:
    print(row["x"].numpy(), row["label"].numpy())
