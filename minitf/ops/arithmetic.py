"""Elementwise arithmetic on two tensors, and sums of many."""

from collections.abc import Iterable

import numpy as np

from minitf import dtypes, registry
from minitf.errors import InvalidArgumentError
from minitf.indexed_slices import IndexedSlices, densified
from minitf.ops.allowed import FLOAT_OR_COMPLEX, NUMBER, allowed
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.conversion import cast, constant, convert_to_tensor
from minitf.ops.inference import boxed, broadcasting, constant_of, incompatible_shapes, merge_all, node_name
from minitf.ops.selection import where
from minitf.registry import Abstract, Op, define, not_differentiable, only_needed
from minitf.shapes import brackets
from minitf.tensors import Tensor

__all__ = [
    "add",
    "add_n",
    "divide",
    "divide_no_nan",
    "floordiv",
    "floormod",
    "maximum",
    "minimum",
    "mod",
    "multiply",
    "multiply_no_nan",
    "realdiv",
    "reciprocal_no_nan",
    "scalar_mul",
    "squared_difference",
    "subtract",
    "truediv",
    "truncatediv",
    "truncatemod",
]

_TEXT_OR_NUMBER = allowed(
    "bfloat16 float16 float32 float64 uint8 int8 int16 int32 int64 complex64 complex128 string"
)
_ARITHMETIC = allowed(
    "bfloat16 float16 float32 float64 uint8 int8 uint16 int16 int32 uint32 uint64 int64 complex64 complex128"
)


def _elementwise(
    type: str, kernel, dtypes, *, infer=broadcasting, explain=incompatible_shapes, label=None
) -> Op:
    return define(
        type, "x: T, y: T", infer=infer, kernel=kernel, dtypes={"T": dtypes}, explain=explain, label=label
    )


# AddV2, Sub, Mul

add_op = _elementwise(
    "AddV2",
    np.add,
    allowed(
        "bfloat16 float16 float32 float64 uint8 uint16 uint32 uint64 int8 int16 int32 int64"
        " complex64 complex128"
    ),
    infer=constant_of(broadcasting, np.add),
    label="Add",
)


def _are_alike(x: Tensor, y: Tensor) -> bool:
    """Whether shapes are equal and known. NB: as in TensorFlow, both gradients are made then."""
    return x.shape.is_fully_defined() and x.shape == y.shape


def _usable(upstream: Tensor | IndexedSlices, y: Tensor) -> Tensor | IndexedSlices:
    """NB: as in TensorFlow, slices stay slices only where `y` is a number that needs no gradient."""
    return upstream if 1 in registry.unneeded and y.shape.rank == 0 else densified(upstream)


add_op.takes_slices = True


@add_op.gradient
def _(op, upstream):
    x, y = op.inputs
    upstream = _usable(upstream, y)
    return only_needed(lambda: sum_to_shape_of(x, upstream, y), lambda: sum_to_shape_of(y, upstream, x))


def _join_text(x: object, y: object) -> object:
    return np.frompyfunc(lambda left, right: left + right, 2, 1)(boxed(x), boxed(y))


# `+` on strings is TensorFlow's older Add op.
add_text_op = define(
    "Add",
    "x: T, y: T",
    infer=broadcasting,
    kernel=_join_text,
    dtypes={"T": _TEXT_OR_NUMBER},
    explain=incompatible_shapes,
)
not_differentiable(add_text_op)


def add(x: object, y: object, name: str | None = None) -> Tensor:
    """`x + y` with broadcasting; strings are joined. The dtypes must be equal."""
    x = convert_to_tensor(x, dtype_hint=getattr(y, "dtype", None))
    return (add_text_op if x.dtype == dtypes.string else add_op)(x, y, name=name)


subtract_op = _elementwise(
    "Sub",
    np.subtract,
    allowed(
        "bfloat16 float16 float32 float64 uint8 int8 uint16 int16 int32 int64 complex64 complex128"
        " uint32 uint64"
    ),
    infer=constant_of(broadcasting, np.subtract),
)


subtract_op.takes_slices = True


@subtract_op.gradient
def _(op, upstream):
    x, y = op.inputs
    for_x = _usable(upstream, y)
    if _are_alike(x, y):
        return [for_x, densified(-upstream)]
    return only_needed(
        lambda: sum_to_shape_of(x, for_x, y), lambda: sum_to_shape_of(y, densified(-upstream), x)
    )


def subtract(x: object, y: object, name: str | None = None) -> Tensor:
    """`x - y` with broadcasting."""
    return subtract_op(x, y, name=name)


multiply_op = _elementwise("Mul", np.multiply, _ARITHMETIC, infer=constant_of(broadcasting, np.multiply))


@multiply_op.gradient
def _(op, upstream):
    x, y = op.inputs
    if _are_alike(x, y):
        return [upstream * y, x * upstream]
    return only_needed(
        lambda: sum_to_shape_of(x, upstream * y, y), lambda: sum_to_shape_of(y, x * upstream, x)
    )


def multiply(x: object, y: object, name: str | None = None) -> Tensor:
    """`x * y` with broadcasting."""
    return multiply_op(x, y, name=name)


def scalar_mul(scalar: object, x: object, name: str | None = None) -> Tensor:
    """A number times a tensor. Raises ValueError when `scalar` is not a scalar."""
    dtype = x.dtype if isinstance(x, IndexedSlices) else convert_to_tensor(x).dtype
    scalar = convert_to_tensor(scalar, dtype=dtype, name="scalar")
    if scalar.shape.rank != 0:
        raise ValueError(f"The input scalar must be a 0-D value. Received shape {scalar.shape}.")
    if isinstance(x, IndexedSlices):
        return x.with_values(multiply_op(scalar, x.values, name=name))
    return multiply_op(scalar, x, name=name)


# Division


def _divide_integers_with_care(kernel):
    def divide(x, y):
        if np.size(x) and np.any(np.equal(y, 0)):
            raise InvalidArgumentError(None, None, "Integer division by zero")
        return kernel(x, y)

    return lambda x, y: divide(x, y) if x.dtype.kind in "iu" else kernel(x, y)


divide_op = _elementwise("RealDiv", np.true_divide, _ARITHMETIC, label="truediv")


@divide_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_y = upstream * divide_op(divide_op(-x, y), y)
    return [sum_to_shape_of(x, divide_op(upstream, y), y), sum_to_shape_of(y, by_y, x)]


_DIVIDED_AS = {dtype: dtypes.float32 if dtype.size < 4 else dtypes.float64 for dtype in dtypes.INTEGERS}


def truediv(x: object, y: object, name: str | None = None) -> Tensor:
    """Python's `x / y`: integers are divided as floats (float64 for int32 and wider).

    Raises TypeError when the dtypes differ.
    """
    x, y = _same_dtype_operands(x, y)
    if x.dtype in _DIVIDED_AS:
        x, y = cast(x, _DIVIDED_AS[x.dtype]), cast(y, _DIVIDED_AS[x.dtype])
    return divide_op(x, y, name=name)


def _same_dtype_operands(x: object, y: object) -> tuple[Tensor, Tensor]:
    x = convert_to_tensor(x, dtype_hint=getattr(y, "dtype", None), name="x")
    y = convert_to_tensor(y, dtype_hint=x.dtype, name="y")
    if x.dtype != y.dtype:
        raise TypeError(f"`x` and `y` must have the same dtype, got {x.dtype!r} != {y.dtype!r}.")
    return x, y


def divide(x: object, y: object, name: str | None = None) -> Tensor:
    """Python's `x / y`."""
    return truediv(x, y, name)


def _floor_of_quotient(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    # NB: in TensorFlow, as here, 1.0 // 0.1 is 10.0 and -5.0 // inf is -0.0; Python says 9.0 and -1.0.
    return np.floor_divide(x, y) if x.dtype.kind in "iu" else np.floor(np.true_divide(x, y))


floordiv_op = _elementwise(
    "FloorDiv", _divide_integers_with_care(_floor_of_quotient), _ARITHMETIC, label="floordiv"
)
not_differentiable(floordiv_op)


def floordiv(x: object, y: object, name: str | None = None) -> Tensor:
    """Python's `x // y`. Raises InvalidArgumentError for an integer division by zero."""
    return floordiv_op(x, y, name=name)


floormod_op = _elementwise(
    "FloorMod",
    _divide_integers_with_care(np.mod),
    allowed("int8 int16 int32 int64 uint8 uint16 uint32 uint64 bfloat16 float16 float32 float64"),
)


@floormod_op.gradient
def _(op, upstream):
    x, y = op.inputs
    return [sum_to_shape_of(x, upstream, y), sum_to_shape_of(y, upstream * -floordiv(x, y), x)]


def floormod(x: object, y: object, name: str | None = None) -> Tensor:
    """Python's `x % y`. Raises InvalidArgumentError for an integer modulo zero."""
    return floormod_op(x, y, name=name)


mod = floormod


def _truncated(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.trunc(np.true_divide(x, y)).astype(x.dtype)


truncatediv_op = _elementwise("TruncateDiv", _divide_integers_with_care(_truncated), _ARITHMETIC)
not_differentiable(truncatediv_op)
truncatemod_op = _elementwise(
    "TruncateMod",
    _divide_integers_with_care(np.fmod),
    allowed("int32 int64 bfloat16 float16 float32 float64"),
)


@truncatemod_op.gradient
def _(op, upstream):
    x, y = op.inputs
    return [sum_to_shape_of(x, upstream, y), sum_to_shape_of(y, upstream * -truncatediv(x, y), x)]


def truncatediv(x: object, y: object, name: str | None = None) -> Tensor:
    """`x / y` rounded towards zero, as C divides integers."""
    return truncatediv_op(x, y, name=name)


def truncatemod(x: object, y: object, name: str | None = None) -> Tensor:
    """What `truncatediv` leaves; it has the sign of `x`."""
    return truncatemod_op(x, y, name=name)


def realdiv(x: object, y: object, name: str | None = None) -> Tensor:
    """`x / y` of floats."""
    return divide_op(x, y, name=name)


def _divide_no_nan(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    zero = np.equal(y, 0)
    return np.where(zero, x.dtype.type(0), np.true_divide(x, np.where(zero, y.dtype.type(1), y)))[()]


divide_no_nan_op = _elementwise(
    "DivNoNan",
    _divide_no_nan,
    allowed("float16 float32 bfloat16 float64 complex64 complex128"),
    label="div_no_nan",
)


@divide_no_nan_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_y = upstream * divide_no_nan(divide_no_nan(-x, y), y)
    return [sum_to_shape_of(x, divide_no_nan(upstream, y), y), sum_to_shape_of(y, by_y, x)]


def divide_no_nan(x: object, y: object, name: str | None = None) -> Tensor:
    """`x / y`, and 0 where `y` is 0. Integers are divided as floats."""
    x, y = _same_dtype_operands(x, y)
    if x.dtype in _DIVIDED_AS:
        x, y = cast(x, _DIVIDED_AS[x.dtype]), cast(y, _DIVIDED_AS[x.dtype])
    return divide_no_nan_op(x, y, name=name)


def reciprocal_no_nan(x: object, name: str | None = None) -> Tensor:
    """`1 / x`, and 0 where `x` is 0."""
    x = convert_to_tensor(x)
    return divide_no_nan_op(constant(1, x.dtype), x, name=node_name(name, "reciprocal_no_nan"))


def _multiply_no_nan(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.where(np.equal(y, 0), x.dtype.type(0), np.multiply(x, y))[()]


multiply_no_nan_op = _elementwise("MulNoNan", _multiply_no_nan, FLOAT_OR_COMPLEX, label="multiply_no_nan")


@multiply_no_nan_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x, by_y = multiply_no_nan(upstream, y), multiply_no_nan(x, upstream)
    return [sum_to_shape_of(x, by_x, y), sum_to_shape_of(y, by_y, x)]


def multiply_no_nan(x: object, y: object, name: str | None = None) -> Tensor:
    """`x * y`, and 0 where `y` is 0, even where `x` is NaN or infinite."""
    return multiply_no_nan_op(x, y, name=name)


# Maximum, Minimum

_ORDERED = allowed("bfloat16 float16 float32 float64 int8 uint8 int16 uint16 int32 uint32 int64 uint64")

maximum_op = _elementwise("Maximum", np.maximum, _ORDERED, infer=constant_of(broadcasting, np.maximum))
minimum_op = _elementwise("Minimum", np.minimum, _ORDERED, infer=constant_of(broadcasting, np.minimum))


def _gradient_of_chosen(op, upstream, chosen: Tensor) -> list[Tensor]:
    """The upstream gradient goes to the operand that won; ties go to `x`."""
    x, y = op.inputs
    nothing = constant(0, upstream.dtype)
    return only_needed(
        lambda: sum_to_shape_of(x, where(chosen, upstream, nothing), y),
        lambda: sum_to_shape_of(y, where(chosen, nothing, upstream), x),
    )


@maximum_op.gradient
def _(op, upstream):
    return _gradient_of_chosen(op, upstream, op.inputs[0] >= op.inputs[1])


@minimum_op.gradient
def _(op, upstream):
    return _gradient_of_chosen(op, upstream, op.inputs[0] <= op.inputs[1])


def maximum(x: object, y: object, name: str | None = None) -> Tensor:
    """The larger of two values, elementwise."""
    return maximum_op(x, y, name=name)


def minimum(x: object, y: object, name: str | None = None) -> Tensor:
    """The smaller of two values, elementwise."""
    return minimum_op(x, y, name=name)


# Sums of many


def _infer_add_n(*inputs: Abstract) -> Abstract:
    return Abstract(inputs[0].dtype, merge_all(x.shape for x in inputs))


def _add_n(*arrays: np.ndarray) -> np.ndarray:
    first = np.shape(arrays[0])
    for index, array in enumerate(arrays):
        if np.shape(array) != first:
            raise InvalidArgumentError(
                None,
                None,
                "Inputs to operation AddN of type AddN must have the same size and shape. "
                f" Input 0: {brackets(first)} != input {index}: {brackets(np.shape(array))}",
            )
    return sum(arrays[1:], start=arrays[0])


add_n_op = define("AddN", "inputs: *T", infer=_infer_add_n, kernel=_add_n, dtypes={"T": (*NUMBER, "variant")})


@add_n_op.gradient
def _(op, upstream):
    return [upstream] * len(op.inputs)


def add_n(inputs: object, name: str | None = None) -> Tensor:
    """The elementwise sum of a list of tensors of one shape."""
    message = "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape."
    if isinstance(inputs, Tensor) or not isinstance(inputs, Iterable):
        raise ValueError(message)
    tensors = [convert_to_tensor(x) for x in inputs]
    if not tensors:
        raise ValueError(message)
    if len(tensors) == 1:
        return tensors[0]
    return add_n_op(*tensors, name=name)


# Differences

squared_difference_op = _elementwise(
    "SquaredDifference",
    lambda x, y: np.square(x - y),
    allowed("bfloat16 float16 float32 float64 int32 int64 complex64 complex128"),
)


@squared_difference_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x = 2 * upstream * (x - y)
    return [sum_to_shape_of(x, by_x, y), sum_to_shape_of(y, -by_x, x)]


def squared_difference(x: object, y: object, name: str | None = None) -> Tensor:
    """`(x - y) ** 2`."""
    return squared_difference_op(x, y, name=name)
