"""A tensor of booleans may be multiplied: as integers, and the product is a boolean again."""

import tensorflow as tf

flags = tf.constant([True, False])


@tf.function
def multiply(flags, y):
    return flags * 1, flags * 2.5, flags * y


print(flags * 1, flags * 2.5, flags * tf.constant(False), tf.constant(2.5) * flags)
print(multiply(flags, tf.constant(0)))
for attempt in (lambda: 1 * flags, lambda: flags + 1, lambda: tf.multiply(flags, 1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__)
graph = multiply.get_concrete_function(flags, tf.constant(0)).graph
print(sorted({op.type for op in graph.get_operations()}))
