"""Where the largest and the smallest element is: argmax, argmin."""

from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16, ORDERED
from minitf.ops.number_arguments import dtype_attr
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor, is_tensor

__all__ = [
    "argmax",
    "argmin",
]


def _infer_arg(x: Abstract, axis: Abstract, output_type: dtypes.DType) -> Abstract:
    count = x.shape.rank
    if count is None or axis.constant is None:
        return Abstract(output_type, UNKNOWN if count is None else known((None,) * (count - 1)))
    at = int(axis.constant)
    if not -count <= at < count:
        raise ValueError(
            f"Dimension ({at}) must be in the range [{-count}, {count}), where {count} is the number of"
            " dimensions in the input."
        )
    return Abstract(output_type, known(tuple(d for i, d in enumerate(x.shape) if i != at % count)))


def _arg(find: Callable) -> Callable:
    def kernel(x: np.ndarray, axis: np.generic, output_type: dtypes.DType) -> np.ndarray:
        count = np.ndim(x)
        if not -count <= axis < count:
            text = f"Expected dimension in the range [{-count}, {count}), but got {axis}"
            raise InvalidArgumentError(None, None, text)
        return output_type.as_numpy_dtype(find(x, int(axis)))

    return kernel


_COMPARABLE = (*ORDERED, "bool")
argmax_op = define(
    "ArgMax",
    "input: T, dimension: Tidx",
    infer=_infer_arg,
    kernel=_arg(np.argmax),
    dtypes={"T": _COMPARABLE, "Tidx": INDEX_16},
)
not_differentiable(argmax_op)
argmin_op = define(
    "ArgMin",
    "input: T, dimension: Tidx",
    infer=_infer_arg,
    kernel=_arg(np.argmin),
    dtypes={"T": _COMPARABLE, "Tidx": INDEX},
)
not_differentiable(argmin_op)


_PLACES = ("int16", "uint16", "int32", "int64")


def _one_axis(axis: object) -> object:
    if axis is None:
        return 0
    if isinstance(axis, int) or (is_tensor(axis) and axis.dtype.is_integer):
        return axis
    raise TypeError("axis must be int or Tensor with integer datatype")


def argmax(
    input: object, axis: object = None, output_type: object = dtypes.int64, name: str | None = None
) -> Tensor:
    """The index of the largest element along an axis (by default the first)."""
    at = _one_axis(axis)
    return argmax_op(input, at, output_type=dtype_attr(output_type, "output_type", _PLACES), name=name)


def argmin(
    input: object, axis: object = None, output_type: object = dtypes.int64, name: str | None = None
) -> Tensor:
    """The index of the smallest element along an axis (by default the first)."""
    at = _one_axis(axis)
    return argmin_op(input, at, output_type=dtype_attr(output_type, "output_type"), name=name)
