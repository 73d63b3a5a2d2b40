"""Arguments arrive as NumPy values; types without shapes leave the shape open."""

import tensorflow as tf


def count(limit):
    print(type(limit).__name__)
    yield from range(limit)


dataset = tf.data.Dataset.from_generator(count, args=(3,), output_types=tf.int64)
print(dataset.element_spec, list(dataset.as_numpy_iterator()))
