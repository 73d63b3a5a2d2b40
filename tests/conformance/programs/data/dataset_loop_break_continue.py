"""Both work in loops over datasets."""

import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # TensorFlow warns of its own use of a deprecated function

dataset = tf.data.Dataset.range(10)


@tf.function
def odd_until(limit):
    s = tf.constant(0, tf.int64)
    for x in dataset:
        if x > limit:
            break
        if x % 2 == 0:
            continue
        s += x
    return s


print(int(odd_until(tf.constant(6, tf.int64))), int(odd_until(tf.constant(100, tf.int64))))
