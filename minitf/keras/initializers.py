"""`tf.keras.initializers`: what weights start from. With a seed, the numbers are TensorFlow's."""

import math as _math
import random as _python_random
from collections.abc import Callable

import minitf as tf
from minitf.keras.lookup import find
from minitf.keras.names import NAMES
from minitf.missing import namespace
from minitf.tensors import Tensor


class Initializer:
    """Called with a shape and a dtype; returns a tensor."""

    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        raise NotImplementedError("Initializer subclasses must implement the `__call__()` method.")


class Zeros(Initializer):
    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        return tf.zeros(shape, dtype or "float32")


class Ones(Initializer):
    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        return tf.ones(shape, dtype or "float32")


class Constant(Initializer):
    def __init__(self, value: object = 0.0):
        self.value = value

    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        return tf.cast(self.value, dtype or "float32") * tf.ones(shape, dtype or "float32")


class _Random(Initializer):
    """Draws the same numbers every time: the seed is chosen when the initializer is made."""

    def _choose(self, seed: int | None) -> None:
        self.seed = _python_random.randint(1, 10**9) if seed is None else seed

    def _uniform(self, shape: object, low: float, high: float, dtype: object) -> Tensor:
        return tf.random.stateless_uniform(shape, [self.seed, 0], low, high, dtype or "float32")

    def _normal(self, shape: object, mean: float, stddev: float, dtype: object) -> Tensor:
        return tf.random.stateless_normal(shape, [self.seed, 0], mean, stddev, dtype or "float32")


class RandomUniform(_Random):
    def __init__(self, minval: float = -0.05, maxval: float = 0.05, seed: int | None = None):
        self.minval, self.maxval = minval, maxval
        self._choose(seed)

    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        return self._uniform(shape, self.minval, self.maxval, dtype)


class RandomNormal(_Random):
    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed: int | None = None):
        self.mean, self.stddev = mean, stddev
        self._choose(seed)

    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        return self._normal(shape, self.mean, self.stddev, dtype)


class GlorotUniform(_Random):
    """Uniform within ±sqrt(6 / (inputs + outputs))."""

    def __init__(self, seed: int | None = None):
        self._choose(seed)

    def __call__(self, shape: object, dtype: object = None) -> Tensor:
        limit = _math.sqrt(3.0 / max(1.0, sum(_fans(shape)) / 2.0))
        return self._uniform(shape, -limit, limit, dtype)


def _fans(shape: tuple) -> tuple[int, int]:
    """How many inputs and outputs a weight of this shape connects."""
    if len(shape) < 2:
        size = shape[0] if shape else 1
        return size, size
    field = _math.prod(shape[:-2])
    return shape[-2] * field, shape[-1] * field


zeros, ones, constant = Zeros, Ones, Constant
random_uniform, random_normal, glorot_uniform = RandomUniform, RandomNormal, GlorotUniform


def get(identifier: object) -> Callable | None:
    """The initializer behind a name such as `"glorot_uniform"`, a class, or an initializer.

    Raises ValueError for what is none.
    """
    made = find(identifier, globals(), "initializers", "initializer")
    return made() if isinstance(made, type) else made


__getattr__ = namespace("keras.initializers", NAMES["initializers"])
