"""A list of Python numbers is a key per value; a list of tensors is not."""

import tensorflow as tf


@tf.function
def total(values):
    print("tracing", len(values))
    return tf.add_n([tf.convert_to_tensor(value) for value in values])


print(int(total([1, 2])), int(total([1, 3])), int(total([1, 2])))
one = tf.constant(1)
print(int(total([one, one])), int(total([one, one + 1])), int(total([one])))
print(total.experimental_get_tracing_count())
