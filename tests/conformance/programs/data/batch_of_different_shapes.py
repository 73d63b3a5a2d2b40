"""Elements of different shapes do not stack."""

import tensorflow as tf

dataset = tf.data.Dataset.range(1, 4).map(lambda n: tf.range(n)).batch(2)
print(dataset.element_spec)
try:
    list(dataset)
except tf.errors.InvalidArgumentError as error:
    print(str(error).partition("Shapes are")[0])
