"""With the eager switch on, Python loops over the elements."""

import tensorflow as tf

tf.config.run_functions_eagerly(True)


@tf.function
def total(dataset):
    s = 0
    for x in dataset:
        print("element", int(x))
        s += int(x)
    return s


print(total(tf.data.Dataset.range(3)))
