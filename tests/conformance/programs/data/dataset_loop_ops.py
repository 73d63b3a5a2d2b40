"""A loop over a dataset is a scan and a reduction, not a While op."""

import tensorflow as tf


@tf.function
def total(dataset):
    s = tf.constant(0, tf.int64)
    for x in dataset:
        s += x
    return s


graph = total.get_concrete_function(tf.data.Dataset.range(4)).graph
print([node.type for node in graph.get_operations() if "Dataset" in node.type or node.type == "While"])
