"""A frozen dataclass is compared by value."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass(frozen=True)
class Config:
    rate: float


@tf.function
def step(x, config):
    print("tracing", config.rate)
    return x * config.rate


kept = [Config(rate) for rate in (0.5, 0.5, 2.0, 0.5)]
print([float(step(tf.constant(1.0), config)) for config in kept], step.experimental_get_tracing_count())
