"""What a mapped function may return."""

import tensorflow as tf

numbers = tf.data.Dataset.range(2)
print(numbers.map(lambda x: [x, x + 1]).element_spec)
print(numbers.map(lambda x: (x, {"name": "a"})).element_spec)
print(numbers.map(lambda x: 2.5).element_spec)
print(numbers.map(lambda x: (x, None)).element_spec)
