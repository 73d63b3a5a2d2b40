"""`tf.keras.utils`."""

import random as _python_random

import numpy as _np

import minitf as tf
from minitf.keras.names import NAMES
from minitf.missing import namespace


def set_random_seed(seed: int) -> None:
    """Seed Python's, NumPy's and TensorFlow's generators. Raises ValueError for what is no integer."""
    if not isinstance(seed, int):
        raise ValueError(
            f"Expected `seed` argument to be an integer. Received: seed={seed} (of type {type(seed)})"
        )
    _python_random.seed(seed)
    _np.random.seed(seed)
    tf.random.set_seed(seed)


def to_categorical(x: object, num_classes: int | None = None) -> _np.ndarray:
    """One-hot rows, float64, for the numbers of classes."""
    numbers = _np.asarray(x, dtype=_np.int64)
    return _np.eye(num_classes or int(numbers.max()) + 1)[numbers]


__getattr__ = namespace("keras.utils", NAMES["utils"])
