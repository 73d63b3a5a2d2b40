"""`Dataset.range` in its three forms, and what the elements are."""

import tensorflow as tf

for arguments in ((5,), (2, 5), (10, 0, -3)):
    dataset = tf.data.Dataset.range(*arguments)
    print(dataset, list(dataset.as_numpy_iterator()))
print(tf.data.Dataset.range(2, output_type=tf.float32).element_spec)
