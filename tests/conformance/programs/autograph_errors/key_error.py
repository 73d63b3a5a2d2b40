"""A KeyError of a Python dictionary."""

import tensorflow as tf


@tf.function
def f(batch):
    return batch["label"]


f({"image": tf.constant(1)})
