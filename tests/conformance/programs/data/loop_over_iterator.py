"""A loop over an iterator reads to its end."""

import tensorflow as tf


@tf.function
def total(iterator):
    s = tf.constant(0, tf.int64)
    for x in iterator:
        s += x
    return s


iterator = iter(tf.data.Dataset.range(5))
print(int(next(iterator)), int(next(iterator)))
print(int(total(iterator)), int(total(iterator)))
print(
    [
        node.type
        for node in total.get_concrete_function(iterator).graph.get_operations()
        if node.type == "While"
    ]
)
