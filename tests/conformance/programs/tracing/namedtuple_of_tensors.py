"""A fresh namedtuple of tensors per call keeps one trace and follows values."""

import typing

import tensorflow as tf


class Config(typing.NamedTuple):
    rate: tf.Tensor
    steps: tf.Tensor


@tf.function
def run(config):
    print("tracing")
    return config.rate * config.steps


for n in (1.0, 2.0, 3.0):
    print(float(run(Config(tf.constant(0.5), tf.constant(n)))))
print(run.experimental_get_tracing_count())
