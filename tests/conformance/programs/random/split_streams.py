"""Generators made by split draw different numbers."""

import tensorflow as tf

generator = tf.random.Generator.from_seed(1)
a, b = generator.split(2)
print(float(a.normal([])) != float(b.normal([])), type(generator.state).__name__, generator.key.dtype.name)
