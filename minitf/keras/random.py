"""`tf.keras.random`: seeds."""

import random as _python_random

import minitf as tf
from minitf.keras.names import NAMES
from minitf.keras.naming import auto_name, scope_of
from minitf.keras.variables import Variable
from minitf.missing import namespace
from minitf.tensors import Tensor


class SeedGenerator:
    """Gives a new seed for every draw; its state is a variable."""

    def __init__(self, seed: int | None = None, name: str | None = None):
        self.name = name or auto_name("SeedGenerator")
        seed = _python_random.randint(1, 10**9) if seed is None else seed
        with tf.init_scope(), scope_of(self, self.name):
            self.state = Variable([seed, 0], dtype="int64", trainable=False, name="seed_generator_state")

    def next(self) -> Tensor:
        """A seed of two int32, for stateless ops."""
        seed = self.state.value * 1
        self.state.assign(self.state + tf.constant([0, 1], tf.int64))
        return tf.cast(seed % (2**31 - 2), tf.int32)


__getattr__ = namespace("keras.random", NAMES["random"])
