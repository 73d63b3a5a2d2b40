"""A tuple is spread over the parameters, a dict is one argument."""

import tensorflow as tf

pairs = tf.data.Dataset.from_tensor_slices(([1, 2], [10, 20]))
print([int(x) for x in pairs.map(lambda a, b: a + b)])
table = tf.data.Dataset.from_tensor_slices({"a": [1, 2], "b": [10, 20]})
print(list(table.map(lambda row: {"sum": row["a"] + row["b"]}).as_numpy_iterator()))
