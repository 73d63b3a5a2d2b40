"""Random ops that keep state: normal, uniform, shuffle, categorical; seeds as TensorFlow combines them."""

import random
import weakref
from collections.abc import Callable

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.instruments.events import drew
from minitf.ops import philox
from minitf.ops.allowed import INDEX, REAL, allowed
from minitf.ops.arithmetic import add_op, multiply, multiply_op
from minitf.ops.broadcasting import shape as shape_of
from minitf.ops.comparisons import greater_equal
from minitf.ops.conversion import cast, constant, convert_to_tensor
from minitf.ops.inference import node_name, require_rank, value_as_shape
from minitf.ops.selection import where
from minitf.registry import Abstract, Op, define, not_differentiable
from minitf.shapes import brackets, known
from minitf.tensors import Tensor, is_tensor

__all__ = ["categorical", "dropout", "normal", "set_seed", "shuffle", "truncated_normal", "uniform"]

_FLOAT = allowed("float16 bfloat16 float32 float64")
# How far a kernel moves on for each number that it draws.
_RESERVED = 256
# The graph-level seed when only an op has one.
_DEFAULT_GRAPH_SEED = 87654321


# Seeds


class _Seeds:
    """The global seed, and where eager ops are in their sequences."""

    def __init__(self, seed: int | None):
        self.seed = seed
        self.op_seeds = random.Random(seed)
        self.streams: dict[tuple, philox.Stream] = {}
        self.used = weakref.WeakKeyDictionary()


_seeds = _Seeds(None)


def set_seed(seed: int | None) -> None:
    """`tf.random.set_seed`: the global seed; every random op starts its sequence again.

    None takes the global seed back, so that runs differ again.
    """
    global _seeds
    _seeds = _Seeds(None if seed is None else int(seed))


def seed_pair(op_seed: int | None) -> tuple[int, int]:
    """The two seeds of an op that is made now; (0, 0) makes it differ from run to run."""
    if op_seed is None:
        if _seeds.seed is None:
            return 0, 0
        pair = _seeds.seed, _next_op_seed()
    else:
        pair = _DEFAULT_GRAPH_SEED if _seeds.seed is None else _seeds.seed, int(op_seed)
    return (0, 2**31 - 1) if pair == (0, 0) else pair


def _next_op_seed() -> int:
    """Eagerly a number drawn by the global seed, in a graph the count of random ops before."""
    graph = context.current.graph
    if graph is None:
        return _seeds.op_seeds.randint(0, 2**31 - 1)
    count = _seeds.used.get(graph, 0)
    _seeds.used[graph] = count + 1
    return count


class OpState:
    """The sequence of one node of a graph; it starts again when the global seed is set."""

    def __init__(self):
        self.stream: philox.Stream | None = None
        self.seeds: _Seeds | None = None

    def at(self, seed: int, seed2: int) -> philox.Stream:
        if self.seeds is not _seeds:
            self.seeds, self.stream = _seeds, _fresh_stream(seed, seed2)
        return self.stream


def _fresh_stream(seed: int, seed2: int) -> philox.Stream:
    if seed == seed2 == 0:
        return philox.from_seeds(philox.entropy(), philox.entropy())
    return philox.from_seeds(seed, seed2)


def _stream(type: str, dtype: object, seed: int, seed2: int, state: OpState | None) -> philox.Stream:
    """The sequence of an op: a node's own, or eagerly that of all ops of the type with these seeds."""
    drew(type)
    if state is not None:
        return state.at(seed, seed2)
    key = type, str(dtype), seed, seed2
    if key not in _seeds.streams:
        _seeds.streams[key] = _fresh_stream(seed, seed2)
    return _seeds.streams[key]


def _seeded(op_seed: int | None) -> dict[str, object]:
    """The attributes that every stateful random op has."""
    seed, seed2 = seed_pair(op_seed)
    return {"seed": seed, "seed2": seed2, "state": None if context.current.graph is None else OpState()}


# RandomStandardNormal, RandomUniform, TruncatedNormal


def _infer_shaped(shape: Abstract, dtype: DType, **attrs: object) -> Abstract:
    return Abstract(dtype, value_as_shape(shape))


def _drawing(type: str, draw: Callable) -> Op:
    def kernel(shape: np.ndarray, dtype: DType, seed: int, seed2: int, state: OpState | None) -> np.ndarray:
        sizes = tuple(shape.tolist())
        stream = _stream(type, dtype, seed, seed2, state)
        numbers = draw(stream, sizes, dtype.numpy_dtype)
        stream.skip(_RESERVED * int(np.prod(sizes, dtype=np.int64)))
        return numbers

    op = define(type, "shape: T", infer=_infer_shaped, kernel=kernel, stateful=True, dtypes={"T": INDEX})
    not_differentiable(op)
    return op


standard_normal_op = _drawing("RandomStandardNormal", philox.normal)
standard_uniform_op = _drawing("RandomUniform", philox.uniform)
standard_truncated_op = _drawing("TruncatedNormal", philox.truncated_normal)


def shape_tensor(shape: object) -> Tensor:
    """A shape argument as an int32 (or int64) vector."""
    if is_tensor(shape):
        return convert_to_tensor(shape)
    if isinstance(shape, (list, tuple)) and any(map(is_tensor, shape)):
        return convert_to_tensor(shape, dtype=dtypes.int32, name="shape")
    sizes = np.atleast_1d(np.array(shape))
    if sizes.dtype.kind == "f" and sizes.size:
        return constant(sizes, dtypes.float32, name="shape")  # which the op will refuse
    return constant(sizes.astype(np.int32), dtypes.int32, name="shape")


def _scaled(op: Op, shape, mean, stddev, dtype, seed, name: str) -> Tensor:
    dtype = dtypes.as_dtype(dtype)
    mean = convert_to_tensor(mean, dtype=dtype, name="mean")
    stddev = convert_to_tensor(stddev, dtype=dtype, name="stddev")
    drawn = op(shape_tensor(shape), dtype=dtype, **_seeded(seed))
    return add_op(multiply_op(drawn, stddev), mean, name=name)


def normal(
    shape: object,
    mean: object = 0.0,
    stddev: object = 1.0,
    dtype: object = dtypes.float32,
    seed: int | None = None,
    name: str | None = None,
) -> Tensor:
    """Numbers of the normal distribution."""
    return _scaled(standard_normal_op, shape, mean, stddev, dtype, seed, node_name(name, "random_normal"))


def truncated_normal(
    shape: object,
    mean: object = 0.0,
    stddev: object = 1.0,
    dtype: object = dtypes.float32,
    seed: int | None = None,
    name: str | None = None,
) -> Tensor:
    """Numbers of the normal distribution, none further than two standard deviations from the mean."""
    return _scaled(
        standard_truncated_op, shape, mean, stddev, dtype, seed, node_name(name, "truncated_normal")
    )


# Integers


def _infer_integers(shape: Abstract, low: Abstract, high: Abstract, **attrs: object) -> Abstract:
    return Abstract(low.dtype, value_as_shape(shape))


def _draw_integers(shape: np.ndarray, low, high, seed: int, seed2: int, state: OpState | None) -> np.ndarray:
    if low >= high:
        raise InvalidArgumentError(None, None, f"Need minval < maxval, got {low} >= {high}")
    sizes = tuple(shape.tolist())
    stream = _stream("RandomUniformInt", low.dtype, seed, seed2, state)
    numbers = philox.integers(stream, sizes, int(low), int(high), low.dtype)
    stream.skip(_RESERVED * int(np.prod(sizes, dtype=np.int64)))
    return numbers


uniform_integers_op = define(
    "RandomUniformInt",
    "shape: T, minval: Tout, maxval: Tout",
    infer=_infer_integers,
    kernel=_draw_integers,
    stateful=True,
    dtypes={"T": INDEX, "Tout": INDEX},
    label="random_uniform",
)
not_differentiable(uniform_integers_op)


def uniform(
    shape: object,
    minval: object = 0,
    maxval: object = None,
    dtype: object = dtypes.float32,
    seed: int | None = None,
    name: str | None = None,
) -> Tensor:
    """Numbers between `minval` (included) and `maxval` (excluded; 1 unless given).

    Raises ValueError for an integer dtype without `maxval`.
    """
    dtype = dtypes.as_dtype(dtype)
    if dtype.is_integer:
        if maxval is None:
            raise ValueError(f"Must specify maxval for integer dtype {dtype!r}")
        low, high = (convert_to_tensor(x, dtype=dtype) for x in (minval, maxval))
        return uniform_integers_op(shape_tensor(shape), low, high, name=name, **_seeded(seed))
    maxval = 1 if maxval is None else maxval
    if not is_tensor(minval) and not is_tensor(maxval) and (minval, maxval) == (0, 1):
        return standard_uniform_op(
            shape_tensor(shape),
            dtype=dtype,
            name=node_name(name, "random_uniform/RandomUniform"),
            **_seeded(seed),
        )
    low, high = (convert_to_tensor(x, dtype=dtype) for x in (minval, maxval))
    drawn = standard_uniform_op(shape_tensor(shape), dtype=dtype, **_seeded(seed))
    return add_op(multiply_op(drawn, high - low), low, name=node_name(name, "random_uniform"))


# RandomShuffle


def _shuffle(value: np.ndarray, seed: int, seed2: int, state: OpState | None) -> np.ndarray:
    if np.ndim(value) == 0 or len(value) < 2:
        return value
    stream = _stream("RandomShuffle", value.dtype, seed, seed2, state)
    order = philox.permutation(stream, len(value))
    stream.skip(-(-(len(value) - 1) // 4))
    return value[order]


shuffle_op = define(
    "RandomShuffle",
    "value: T",
    infer=lambda value, **attrs: Abstract(value.dtype, value.shape),
    kernel=_shuffle,
    stateful=True,
)
not_differentiable(shuffle_op)


def shuffle(value: object, seed: int | None = None, name: str | None = None) -> Tensor:
    """The slices along the first axis in a random order."""
    return shuffle_op(value, name=name, **_seeded(seed))


# Multinomial


def _infer_categorical(logits: Abstract, count: Abstract, output_dtype: DType, **attrs: object) -> Abstract:
    require_rank(logits, 2)
    rows = logits.shape[0] if logits.shape.rank else None
    return Abstract(output_dtype, known((rows, None if count.constant is None else int(count.constant))))


def _categorical(
    logits, count, output_dtype: DType, seed: int, seed2: int, state: OpState | None
) -> np.ndarray:
    if np.ndim(logits) != 2:
        text = f"logits should be a matrix, got shape {brackets(np.shape(logits))}"
        raise InvalidArgumentError(None, None, text)
    stream = _stream("Multinomial", logits.dtype, seed, seed2, state)
    chosen = philox.choices(stream, logits, int(count))
    stream.skip(_RESERVED * chosen.size)
    return chosen.astype(output_dtype.numpy_dtype)


categorical_op = define(
    "Multinomial",
    "logits: T, num_samples: int32",
    infer=_infer_categorical,
    kernel=_categorical,
    stateful=True,
    dtypes={"T": REAL},
    label="categorical/Multinomial",
)
not_differentiable(categorical_op)


def categorical(
    logits: object,
    num_samples: object,
    dtype: object = None,
    seed: int | None = None,
    name: str | None = None,
) -> Tensor:
    """Class numbers drawn by unnormalized log probabilities, `num_samples` per row."""
    dtype = dtypes.as_dtype(dtype or dtypes.int64)
    return categorical_op(logits, num_samples, output_dtype=dtype, name=name, **_seeded(seed))


# Dropout


def dropout(
    x: object, rate: object, noise_shape: object = None, seed: int | None = None, name: str | None = None
) -> Tensor:
    """`x` with a share `rate` of elements set to 0 and the others scaled up by `1 / (1 - rate)`.

    Raises ValueError for a rate outside [0, 1), or integers.
    """
    x = convert_to_tensor(x, name="x")
    if isinstance(rate, (int, float)) and not 0 <= rate < 1:
        raise ValueError(
            f"`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate={rate}"
        )
    if not x.dtype.is_floating:
        raise ValueError(
            f"`x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype={x.dtype}"
        )
    if isinstance(rate, (int, float)) and rate == 0:
        return x
    rate = cast(rate, x.dtype)
    scaled = multiply(x, 1 / (1 - rate))
    drawn = uniform(shape_of(x) if noise_shape is None else noise_shape, dtype=x.dtype, seed=seed)
    return where(greater_equal(drawn, rate), scaled, constant(0, x.dtype), name=node_name(name, "dropout"))
