"""A dataclass with generated equality has no hash and cannot be an argument."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Config:
    rate: float


@tf.function
def step(x, config):
    return x * config.rate


step(tf.constant(1.0), Config(0.5))
