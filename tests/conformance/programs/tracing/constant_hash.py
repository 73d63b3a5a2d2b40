"""Objects that claim to be equal share a trace with a stale value."""

import tensorflow as tf


class Config:
    def __init__(self, rate):
        self.rate = rate

    def __eq__(self, other):
        return isinstance(other, Config)

    def __hash__(self):
        return 1


@tf.function
def step(x, config):
    return x * config.rate


kept = [Config(n) for n in (2, 3, 4)]
print([int(step(tf.constant(1), config)) for config in kept], step.experimental_get_tracing_count())
