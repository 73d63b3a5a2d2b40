"""Random ops without state: the seed is an argument, and the same seed gives the same numbers."""

from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.instruments.events import drew
from minitf.ops import philox
from minitf.ops.allowed import INDEX, REAL
from minitf.ops.arithmetic import add_op, multiply_op
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.inference import node_name, require_rank, value_as_shape, vector_of
from minitf.ops.joining import stack
from minitf.ops.random import shape_tensor
from minitf.registry import Abstract, Op, define, not_differentiable
from minitf.shapes import brackets, known
from minitf.tensors import Tensor

__all__ = [
    "fold_in",
    "split",
    "stateless_categorical",
    "stateless_normal",
    "stateless_truncated_normal",
    "stateless_uniform",
]

# The number by which TensorFlow names the Philox generator.
PHILOX = 1


def _infer_key_counter(seed: Abstract) -> tuple[Abstract, Abstract]:
    require_rank(seed, 1)
    if seed.shape.rank == 1 and seed.shape[0] not in (2, None):
        raise ValueError(f"Dimension must be 2 but is {seed.shape[0]}")
    return Abstract(dtypes.uint64, vector_of(1)), Abstract(dtypes.uint64, vector_of(2))


def _key_counter(seed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if np.shape(seed) != (2,):
        text = f"seed must have shape [2], not {brackets(np.shape(seed))}"
        raise InvalidArgumentError(None, None, text)
    key, counter = philox.scrambled(seed)
    return np.array([key], np.uint64), np.array([counter & (2**64 - 1), counter >> 64], np.uint64)


key_counter_op = define(
    "StatelessRandomGetKeyCounter",
    "seed: Tseed",
    infer=_infer_key_counter,
    kernel=_key_counter,
    dtypes={"Tseed": INDEX},
)
not_differentiable(key_counter_op)


def _stream(key: np.ndarray, counter: np.ndarray) -> philox.Stream:
    return philox.Stream(int(counter[1]) << 64 | int(counter[0]), int(np.ravel(key)[0]))


def _infer_shaped(shape: Abstract, key, counter, alg, *rest: Abstract, dtype: DType) -> Abstract:
    return Abstract(dtype, value_as_shape(shape))


def _drawing(type: str, draw: Callable, extra: str = "") -> Op:
    def kernel(shape, key, counter, alg, *bounds, dtype: DType) -> np.ndarray:
        drew(type)
        limits = [int(bound) for bound in bounds]
        return draw(_stream(key, counter), tuple(shape.tolist()), *limits, dtype.numpy_dtype)

    inputs = f"shape: Tshape, key: uint64, counter: uint64, alg: int32{extra}"
    op = define(type, inputs, infer=_infer_shaped, kernel=kernel, dtypes={"Tshape": INDEX})
    not_differentiable(op)
    return op


normal_op = _drawing("StatelessRandomNormalV2", philox.normal)
uniform_op = _drawing("StatelessRandomUniformV2", philox.uniform)
truncated_op = _drawing("StatelessTruncatedNormalV2", philox.truncated_normal)
integers_op = _drawing("StatelessRandomUniformIntV2", philox.integers, ", minval: Dtype, maxval: Dtype")
full_range_op = _drawing("StatelessRandomUniformFullIntV2", philox.full_range)


def scaled_normal(op: Op, shape, key, counter, mean, stddev, dtype: DType, name: str) -> Tensor:
    """Normal numbers of this mean and standard deviation, from a key and a counter."""
    mean = convert_to_tensor(mean, dtype=dtype, name="mean")
    stddev = convert_to_tensor(stddev, dtype=dtype, name="stddev")
    drawn = op(shape_tensor(shape), key, counter, PHILOX, dtype=dtype)
    return add_op(multiply_op(drawn, stddev), mean, name=name)


def scaled_uniform(shape, key, counter, minval, maxval, dtype: DType, name: str) -> Tensor:
    """Uniform numbers between these bounds, from a key and a counter."""
    if dtype.is_integer:
        low, high = (convert_to_tensor(x, dtype=dtype) for x in (minval, maxval))
        return integers_op(shape_tensor(shape), key, counter, PHILOX, low, high, dtype=dtype, name=name)
    low = convert_to_tensor(minval, dtype=dtype, name="min")
    high = convert_to_tensor(1 if maxval is None else maxval, dtype=dtype, name="max")
    drawn = uniform_op(shape_tensor(shape), key, counter, PHILOX, dtype=dtype)
    return add_op(multiply_op(drawn, high - low), low, name=name)


def stateless_normal(
    shape: object,
    seed: object,
    mean: object = 0.0,
    stddev: object = 1.0,
    dtype: object = dtypes.float32,
    name: str | None = None,
    alg: str = "auto_select",
) -> Tensor:
    """Normal numbers that depend on `seed`, two integers, only."""
    key, counter = key_counter_op(seed)
    name = node_name(name, "stateless_random_normal")
    return scaled_normal(normal_op, shape, key, counter, mean, stddev, dtypes.as_dtype(dtype), name)


def stateless_truncated_normal(
    shape: object,
    seed: object,
    mean: object = 0.0,
    stddev: object = 1.0,
    dtype: object = dtypes.float32,
    name: str | None = None,
    alg: str = "auto_select",
) -> Tensor:
    """Truncated normal numbers that depend on `seed`, two integers, only."""
    key, counter = key_counter_op(seed)
    name = node_name(name, "stateless_truncated_normal")
    return scaled_normal(truncated_op, shape, key, counter, mean, stddev, dtypes.as_dtype(dtype), name)


def stateless_uniform(
    shape: object,
    seed: object,
    minval: object = 0,
    maxval: object = None,
    dtype: object = dtypes.float32,
    name: str | None = None,
    alg: str = "auto_select",
) -> Tensor:
    """Uniform numbers that depend on `seed`, two integers, only.

    Raises ValueError when only one of `minval` and `maxval` is None for an integer dtype.
    """
    dtype = dtypes.as_dtype(dtype)
    if dtype.is_integer and (minval is None) != (maxval is None):
        raise ValueError(
            f"For integer `dtype` argument {dtype!r}, argument `minval` and `maxval` must be both"
            f" None or not None."
            f" Got `minval`={minval} and `maxval`={maxval}."
        )
    name = node_name(name, "stateless_random_uniform")
    key, counter = key_counter_op(seed)
    if dtype.is_integer and minval is None:
        return full_range_op(shape_tensor(shape), key, counter, PHILOX, dtype=dtype, name=name)
    return scaled_uniform(shape, key, counter, minval, maxval, dtype, name)


# StatelessMultinomial


def _infer_categorical(logits: Abstract, count: Abstract, seed: Abstract, output_dtype: DType) -> Abstract:
    require_rank(logits, 2)
    rows = logits.shape[0] if logits.shape.rank else None
    return Abstract(output_dtype, known((rows, None if count.constant is None else int(count.constant))))


def _categorical(logits: np.ndarray, count, seed: np.ndarray, output_dtype: DType) -> np.ndarray:
    drew("StatelessMultinomial")
    key, counter = philox.scrambled(seed)
    return philox.choices(philox.Stream(counter, key), logits, int(count)).astype(output_dtype.numpy_dtype)


categorical_op = define(
    "StatelessMultinomial",
    "logits: T, num_samples: int32, seed: Tseed",
    infer=_infer_categorical,
    kernel=_categorical,
    dtypes={"T": REAL, "Tseed": INDEX},
    label="stateless_categorical/StatelessMultinomial",
)
not_differentiable(categorical_op)


def stateless_categorical(
    logits: object, num_samples: object, seed: object, dtype: object = dtypes.int64, name: str | None = None
) -> Tensor:
    """Class numbers drawn by unnormalized log probabilities, depending on `seed` only."""
    return categorical_op(logits, num_samples, seed, output_dtype=dtypes.as_dtype(dtype), name=name)


# New seeds from old


def split(seed: object, num: int = 2, alg: str = "auto_select") -> Tensor:
    """`num` new seeds, independent of each other."""
    seed = convert_to_tensor(seed)
    return stateless_uniform([num, 2], seed, minval=None, maxval=None, dtype=seed.dtype)


def fold_in(seed: object, data: object, alg: str = "auto_select") -> Tensor:
    """A new seed for a number, such as a step's."""
    data = convert_to_tensor(data)
    first = stateless_uniform([], seed, minval=None, maxval=None, dtype=data.dtype)
    return stack([first, data])
