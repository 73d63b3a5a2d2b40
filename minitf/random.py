"""`tf.random`: random numbers. Names only."""

from minitf.ops.joining import split as split
from minitf.ops.random import (
    categorical as categorical,
    normal as normal,
    set_seed as set_seed,
    shuffle as shuffle,
    truncated_normal as truncated_normal,
    uniform as uniform,
)
from minitf.ops.stateless_random import (
    fold_in as fold_in,
    stateless_categorical as stateless_categorical,
    stateless_normal as stateless_normal,
    stateless_truncated_normal as stateless_truncated_normal,
    stateless_uniform as stateless_uniform,
)
from minitf.missing import namespace

__getattr__ = namespace("random")
