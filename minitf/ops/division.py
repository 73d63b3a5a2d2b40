"""Quotients and remainders: divide, floordiv, mod, and division that gives no NaN."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import ARITHMETIC, FLOAT_OR_COMPLEX, allowed
from minitf.ops.arithmetic import elementwise
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.conversion import cast, constant, convert_to_tensor
from minitf.ops.inference import node_name
from minitf.registry import not_differentiable
from minitf.tensors import Tensor

__all__ = [
    "divide",
    "divide_no_nan",
    "floordiv",
    "floormod",
    "mod",
    "multiply_no_nan",
    "realdiv",
    "reciprocal_no_nan",
    "truediv",
    "truncatediv",
    "truncatemod",
]


def _divide_integers_with_care(kernel):
    def divide(x, y):
        if np.size(x) and np.any(np.equal(y, 0)):
            raise InvalidArgumentError(None, None, "Integer division by zero")
        return kernel(x, y)

    return lambda x, y: divide(x, y) if x.dtype.kind in "iu" else kernel(x, y)


divide_op = elementwise("RealDiv", np.true_divide, ARITHMETIC, label="truediv")


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


floordiv_op = elementwise(
    "FloorDiv", _divide_integers_with_care(_floor_of_quotient), ARITHMETIC, label="floordiv"
)
not_differentiable(floordiv_op)


def floordiv(x: object, y: object, name: str | None = None) -> Tensor:
    """Python's `x // y`. Raises InvalidArgumentError for an integer division by zero."""
    return floordiv_op(x, y, name=name)


floormod_op = elementwise(
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


truncatediv_op = elementwise("TruncateDiv", _divide_integers_with_care(_truncated), ARITHMETIC)
not_differentiable(truncatediv_op)
truncatemod_op = elementwise(
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


divide_no_nan_op = elementwise(
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


multiply_no_nan_op = elementwise("MulNoNan", _multiply_no_nan, FLOAT_OR_COMPLEX, label="multiply_no_nan")


@multiply_no_nan_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x, by_y = multiply_no_nan(upstream, y), multiply_no_nan(x, upstream)
    return [sum_to_shape_of(x, by_x, y), sum_to_shape_of(y, by_y, x)]


def multiply_no_nan(x: object, y: object, name: str | None = None) -> Tensor:
    """`x * y`, and 0 where `y` is 0, even where `x` is NaN or infinite."""
    return multiply_no_nan_op(x, y, name=name)
