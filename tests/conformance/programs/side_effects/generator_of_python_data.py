"""A Python loop over data is copied into the graph."""

import tensorflow as tf

data = [1, 2, 3]


@tf.function
def total():
    result = tf.constant(0)
    for item in data:
        result += item
    return result


print(int(total()))
data.append(100)
print(int(total()))
