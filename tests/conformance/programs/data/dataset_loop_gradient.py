"""No gradient flows out of a loop over a dataset."""

import tensorflow as tf

w = tf.Variable(2.0)
dataset = tf.data.Dataset.from_tensor_slices([1.0, 2.0])


@tf.function
def step():
    with tf.GradientTape() as tape:
        s = tf.constant(0.0)
        for x in dataset:
            s += w * x
    return s, tape.gradient(s, w)


print(step())
