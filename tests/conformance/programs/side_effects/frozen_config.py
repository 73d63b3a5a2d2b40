"""A dictionary read inside is frozen, a variable is followed."""

import tensorflow as tf

config = {"rate": 0.5}
rate = tf.Variable(0.5)


@tf.function
def step(x):
    return x * config["rate"], x * rate


print([float(item) for item in step(tf.constant(2.0))])
config["rate"] = 3.0
rate.assign(3.0)
print([float(item) for item in step(tf.constant(2.0))])
