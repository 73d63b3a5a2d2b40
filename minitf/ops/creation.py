"""New tensors: filled ones, ranges, one-hot rows."""

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import FLOAT, INDEX, allowed
from minitf.ops.arithmetic import multiply
from minitf.ops.broadcasting import shape as shape_of
from minitf.ops.broadcasting import sum_op
from minitf.ops.conversion import cast, constant, convert_to_tensor, uncaptured
from minitf.ops.inference import node_name, require_rank, value_as_shape, vector_of
from minitf.ops.number_arguments import int_attr, integer_tensor
from minitf.registry import Abstract, define, not_differentiable, same_as_input
from minitf.shapes import UNKNOWN, TensorShape, brackets, known
from minitf.tensors import SymbolicTensor, Tensor, is_tensor
from minitf.values import to_numpy

__all__ = ["fill", "linspace", "one_hot", "ones", "ones_like", "range", "zeros", "zeros_like"]

# TensorFlow writes small zeros and ones into the graph as constants.
_MOST_CONSTANT_ELEMENTS = 1000


# Fill, zeros, ones


def _infer_fill(dims: Abstract, value: Abstract) -> Abstract:
    require_rank(dims, 1)
    require_rank(value, 0)
    if dims.constant is not None and np.any(np.less(dims.constant, 0)):
        raise ValueError("Fill dimensions must be >= 0")
    return Abstract(value.dtype, value_as_shape(dims))


def _fill(dims: np.ndarray, value: np.generic) -> np.ndarray:
    if np.ndim(value):
        text = f"value must represent a scalar, got shape {brackets(np.shape(value))}"
        raise InvalidArgumentError(None, None, text)
    for size in dims.tolist():
        if size < 0:
            raise InvalidArgumentError(None, None, f"Dimension {size} must be >= 0")
    return np.full(tuple(dims.tolist()), value, getattr(value, "dtype", object))[()]


fill_op = define(
    "Fill", "dims: Index_type, value: T", infer=_infer_fill, kernel=_fill, dtypes={"Index_type": INDEX}
)


@fill_op.gradient
def _(op, upstream):
    return [None, sum_op(upstream, np.arange(upstream.shape.rank, dtype=np.int32), keep_dims=False)]


def fill(dims: object, value: object, name: str | None = None) -> Tensor:
    """A tensor of shape `dims` with every element `value`."""
    return fill_op(dims, value, name=name)


def _filled(shape: object, value: object, dtype: DType, name: str) -> Tensor:
    static = _static_sizes(shape)
    if static is not None and _is_small(static):
        return constant(value, dtype, shape=static, name=name)
    if static is not None:
        shape = constant(static, dtypes.int32, shape=[len(static)])
    sizes = convert_to_tensor(shape, dtype=None if isinstance(shape, Tensor) else dtypes.int32)
    return fill_op(sizes, constant(value, dtype), name=name)


def _is_small(sizes: list[int]) -> bool:
    return min(sizes, default=0) >= 0 and np.prod(sizes, dtype=np.int64) < _MOST_CONSTANT_ELEMENTS


def _static_sizes(shape: object) -> list[int] | None:
    """The sizes when they are plain Python numbers."""
    if isinstance(shape, TensorShape):
        return shape.as_list()
    if isinstance(shape, (int, np.integer)):
        return [int(shape)]
    if isinstance(shape, (list, tuple)) and all(isinstance(size, (int, np.integer)) for size in shape):
        return [int(size) for size in shape]
    return None


def _zero(dtype: DType) -> object:
    return {"b": False, "O": b""}.get(dtype.kind, 0)


def zeros(shape: object, dtype: object = dtypes.float32, name: str | None = None) -> Tensor:
    """A tensor of zeros (False, empty strings)."""
    dtype = dtypes.as_dtype(dtype)
    return _filled(shape, _zero(dtype), dtype, node_name(name, "zeros"))


def ones(shape: object, dtype: object = dtypes.float32, name: str | None = None) -> Tensor:
    """A tensor of ones (True)."""
    dtype = dtypes.as_dtype(dtype)
    return _filled(shape, True if dtype.is_bool else 1, dtype, node_name(name, "ones"))


def _zeros_like(x: np.ndarray) -> np.ndarray:
    return np.full(np.shape(x), b"", object) if x.dtype.kind == "O" else np.zeros_like(x)


zeros_like_op = define("ZerosLike", infer=same_as_input, kernel=_zeros_like)
not_differentiable(zeros_like_op)
ones_like_op = define(
    "OnesLike",
    infer=same_as_input,
    kernel=np.ones_like,
    dtypes={
        "T": allowed(
            "bfloat16 float16 float32 float64 int8 uint8 int16 uint16 int32 uint32 int64 uint64 complex64"
            " complex128 bool"
        )
    },
)
not_differentiable(ones_like_op)


def zeros_like(input: object, dtype: object = None, name: str | None = None) -> Tensor:
    """Zeros of the shape (and, unless given, the dtype) of `input`."""
    return _like(input, dtype, zeros, zeros_like_op, node_name(name, "zeros_like"))


def ones_like(input: object, dtype: object = None, name: str | None = None) -> Tensor:
    """Ones of the shape (and, unless given, the dtype) of `input`."""
    return _like(input, dtype, ones, ones_like_op, node_name(name, "ones_like"))


def _like(input: object, dtype: object, filled, like_op, name: str) -> Tensor:
    tensor = uncaptured(input)
    wanted = tensor.dtype if dtype is None else dtypes.as_dtype(dtype)
    if isinstance(tensor, SymbolicTensor) and tensor.shape.is_fully_defined():
        return filled(tensor.shape, wanted, name)  # the tensor itself is not needed, nor captured
    if wanted == tensor.dtype:
        return like_op(tensor, name=name)
    return filled(shape_of(tensor), wanted, name)


# Range

_RANGE_DTYPES = allowed("bfloat16 float16 float32 float64 int8 int16 int32 int64 uint16 uint32 uint64")
# Mixed arguments become the widest of these.
_WIDENING = (
    dtypes.int8,
    dtypes.int16,
    dtypes.int32,
    dtypes.int64,
    dtypes.float16,
    dtypes.float32,
    dtypes.float64,
)


def _range_size(start, limit, delta) -> int:
    """How many numbers a range holds. Raises ValueError with TensorFlow's text when it never ends."""
    if delta == 0:
        raise ValueError(f"Requires delta != 0: {delta}")
    if delta > 0 and start > limit:
        raise ValueError(f"Requires start <= limit when delta > 0: {start}/{limit}")
    if delta < 0 and start < limit:
        raise ValueError(f"Requires start >= limit when delta < 0: {start}/{limit}")
    if isinstance(delta, np.integer):
        return int(-(-abs(int(limit) - int(start)) // abs(int(delta))))
    return int(np.ceil(abs((limit - start) / delta)))


def _infer_range(start: Abstract, limit: Abstract, delta: Abstract) -> Abstract:
    for name, x in (("start", start), ("limit", limit), ("delta", delta)):
        require_rank(x, 0, f"\n\t for '{name}'")
    values = [x.constant for x in (start, limit, delta)]
    size = None if any(value is None for value in values) else _range_size(*values)
    return Abstract(start.dtype, vector_of(size))


def _range(start: np.generic, limit: np.generic, delta: np.generic) -> np.ndarray:
    for name, x in (("start", start), ("limit", limit), ("delta", delta)):
        if np.ndim(x):
            text = f"{name} must be a scalar, not shape {brackets(np.shape(x))}"
            raise InvalidArgumentError(None, None, text)
    try:
        size = _range_size(start, limit, delta)
    except ValueError as error:
        raise InvalidArgumentError(None, None, str(error)) from None
    return start + np.arange(size, dtype=start.dtype) * delta


range_op = define(
    "Range",
    "start: Tidx, limit: Tidx, delta: Tidx",
    infer=_infer_range,
    kernel=_range,
    dtypes={"Tidx": _RANGE_DTYPES},
    label="range",
)
not_differentiable(range_op)


def range(
    start: object, limit: object = None, delta: object = 1, dtype: object = None, name: str | None = None
) -> Tensor:
    """The numbers from `start` (or 0) up to `limit` in steps of `delta`, as a vector."""
    if limit is None:
        start, limit = 0, start
    for value in (start, limit):
        if value is None:
            convert_to_tensor(value)  # raises what any op raises for None
    given = [value if is_tensor(value) else to_numpy(value)[0] for value in (start, limit, delta)]
    if dtype is None:
        found = [dtypes.as_dtype(value.dtype) for value in given]
        assert all(each in _WIDENING for each in found)
        wanted = max(found, key=_WIDENING.index)
    else:
        wanted = dtypes.as_dtype(dtype)
    return range_op(*(_cast_either(value, wanted) for value in given), name=name)


def _cast_either(value: object, dtype: DType) -> object:
    """A tensor is cast by an op, a number before it becomes a tensor."""
    return cast(value, dtype) if is_tensor(value) else value.astype(dtype.numpy_dtype)


# LinSpace


def _infer_linspace(start: Abstract, stop: Abstract, num: Abstract) -> Abstract:
    for x in (start, stop, num):
        require_rank(x, 0)
    size = None if num.constant is None else int(num.constant)
    return Abstract(start.dtype, vector_of(size))


# NB: in TensorFlow `tf.linspace` is made of some forty smaller ops.
linspace_op = define(
    "LinSpace",
    "start: T, stop: T, num: Tidx",
    infer=_infer_linspace,
    kernel=lambda start, stop, num: np.linspace(start, stop, max(int(num), 0), dtype=start.dtype),
    dtypes={"T": FLOAT, "Tidx": INDEX},
)


@linspace_op.gradient
def _(op, upstream):
    towards_stop = linspace_op(constant(0, upstream.dtype), constant(1, upstream.dtype), op.inputs[2])
    everything = np.zeros(1, np.int32)
    by_start = sum_op(multiply(upstream, 1 - towards_stop), everything, keep_dims=False)
    by_stop = sum_op(multiply(upstream, towards_stop), everything, keep_dims=False)
    return [by_start, by_stop, None]


def linspace(start: object, stop: object, num: object, name: str | None = None, axis: int = 0) -> Tensor:
    """`num` evenly spaced numbers from `start` to `stop`, both included. Scalars only."""
    start = convert_to_tensor(start, name="start")
    stop = convert_to_tensor(stop, dtype=start.dtype, name="stop")
    if start.shape.rank or stop.shape.rank or axis not in (0, -1):
        raise dtypes.unsupported("linspace between tensors of rank 1 or more")
    if start.dtype.is_integer:
        start, stop = cast(start, dtypes.float64), cast(stop, dtypes.float64)
    return linspace_op(start, stop, integer_tensor(num, "num"), name=node_name(name, "linspace"))


# OneHot


def _infer_one_hot(indices: Abstract, depth: Abstract, on: Abstract, off: Abstract, axis: int) -> Abstract:
    require_rank(depth, 0)
    size = None if depth.constant is None else int(depth.constant)
    if size is not None and size < 0:
        raise ValueError(f"Dimension size, given by scalar input 1, must be non-negative but is {size}")
    if indices.shape.rank is None:
        return Abstract(on.dtype, UNKNOWN)
    dims = list(indices.shape)
    dims.insert(len(dims) if axis == -1 else axis, size)
    return Abstract(on.dtype, known(tuple(dims)))


def _one_hot(indices: np.ndarray, depth: np.generic, on, off, axis: int) -> np.ndarray:
    if depth < 0:
        raise InvalidArgumentError(None, None, f"depth must be non-negative, got: {depth}")
    hot = np.asarray(indices)[..., None] == np.arange(depth)
    return np.moveaxis(np.where(hot, on, off), -1, axis)


one_hot_op = define(
    "OneHot",
    "indices: TI, depth: int32, on_value: T, off_value: T",
    infer=_infer_one_hot,
    kernel=_one_hot,
    dtypes={"TI": allowed("uint8 int8 int32 int64")},
    label="one_hot",
)
not_differentiable(one_hot_op)


def one_hot(
    indices: object,
    depth: object,
    on_value: object = None,
    off_value: object = None,
    axis: int | None = None,
    dtype: object = None,
    name: str | None = None,
) -> Tensor:
    """A new axis of size `depth` with `on_value` at each index and `off_value` elsewhere."""
    wanted = dtypes.as_dtype(dtype or _dtype_of_given(on_value, off_value))
    on, off = (
        value if is_tensor(value) else to_numpy(default if value is None else value, wanted)[0]
        for value, default in ((on_value, 1), (off_value, 0))
    )
    return one_hot_op(indices, depth, on, off, axis=-1 if axis is None else int_attr(axis, "axis"), name=name)


def _dtype_of_given(*values: object) -> DType:
    given = [value for value in values if value is not None]
    if not given:
        return dtypes.float32
    return given[0].dtype if is_tensor(given[0]) else to_numpy(given[0])[1]
