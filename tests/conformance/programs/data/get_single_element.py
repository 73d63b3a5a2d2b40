"""The only element of a dataset."""

import tensorflow as tf

print(tf.data.Dataset.range(1).get_single_element())
for count in (0, 2):
    try:
        tf.data.Dataset.range(count).get_single_element()
    except tf.errors.InvalidArgumentError as error:
        print(error)
