"""An unused random op does not change what follows under a fixed Generator."""

import tensorflow as tf

generator = tf.random.Generator.from_seed(3)


@tf.function
def f():
    generator.normal([])
    return generator.normal([])


first = float(f())
other = tf.random.Generator.from_seed(3)
other.normal([])
print(first == float(other.normal([])))
