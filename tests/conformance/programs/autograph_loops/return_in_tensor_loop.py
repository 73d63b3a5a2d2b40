"""return inside a tensor loop with a value of the same kind afterwards."""

import tensorflow as tf


@tf.function
def find(x, wanted):
    for i in tf.range(tf.size(x)):
        if x[i] == wanted:
            return i
    return -1


x = tf.constant([4, 5, 6])
print(int(find(x, tf.constant(6))), int(find(x, tf.constant(7))))
