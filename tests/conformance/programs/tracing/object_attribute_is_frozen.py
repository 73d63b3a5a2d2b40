"""An object argument is keyed by identity: a changed attribute is not seen."""

import tensorflow as tf


class Config:
    def __init__(self, rate):
        self.rate = rate


@tf.function
def step(x, config):
    print("tracing", config.rate)
    return x * config.rate


config = Config(2)
print(int(step(tf.constant(1), config)))
config.rate = 5
print(int(step(tf.constant(1), config)))
print(int(step(tf.constant(1), Config(7))))
print(step.experimental_get_tracing_count())
