"""The cache does not keep object arguments alive."""

import gc
import weakref

import tensorflow as tf


class Config:
    rate = 2


@tf.function
def step(x, config):
    return x * config.rate


config = Config()
alive = weakref.ref(config)
step(tf.constant(1), config)
del config
gc.collect()
print(alive() is None, step.experimental_get_tracing_count())
print(int(step(tf.constant(1), Config())), step.experimental_get_tracing_count())
