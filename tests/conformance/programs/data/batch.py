"""Batches, with and without the smaller last one."""

import tensorflow as tf

for drop in (False, True):
    dataset = tf.data.Dataset.range(5).batch(2, drop_remainder=drop)
    print(dataset.element_spec, [batch.tolist() for batch in dataset.as_numpy_iterator()], len(dataset))
table = tf.data.Dataset.from_tensor_slices({"a": [1, 2, 3], "b": ["x", "y", "z"]}).batch(2)
print(table.element_spec)
print([{name: column.tolist() for name, column in rows.items()} for rows in table.as_numpy_iterator()])
