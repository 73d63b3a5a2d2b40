"""A captured iterator goes on from call to call, and ends with an error."""

import tensorflow as tf

iterator = iter(tf.data.Dataset.range(3))


@tf.function
def following():
    print("tracing")
    return next(iterator)


for _ in range(4):
    print(int(following()))
