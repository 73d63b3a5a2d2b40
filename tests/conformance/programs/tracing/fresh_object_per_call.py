"""A fresh object per call traces every time."""

import tensorflow as tf


class Config:
    def __init__(self, rate):
        self.rate = rate


@tf.function
def step(x, config):
    return x * config.rate


kept = [Config(n) for n in range(4)]
print([int(step(tf.constant(1), config)) for config in kept])
print(step.experimental_get_tracing_count())
