"""`tf.timestamp`: the time when it runs, not when it is traced."""

import time

import numpy as np

from minitf.dtypes import float64
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import SCALAR
from minitf.tensors import Tensor

timestamp_op = define(
    "Timestamp",
    "",
    infer=lambda: Abstract(float64, SCALAR),
    kernel=lambda: np.float64(time.time()),
    stateful=True,
)
not_differentiable(timestamp_op)


def timestamp(name: str | None = None) -> Tensor:
    """Seconds since 1970, a float64 scalar."""
    return timestamp_op(name=name)
