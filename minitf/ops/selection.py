"""Choosing elements by a condition: `tf.where` in both forms."""

import numpy as np

from minitf import dtypes
from minitf.ops.allowed import allowed
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.conversion import constant, convert_to_tensor
from minitf.ops.inference import boxed
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import brackets, broadcast, known
from minitf.tensors import Tensor

__all__ = ["where"]


def _infer_select(condition: Abstract, x: Abstract, y: Abstract) -> Abstract:
    return Abstract(x.dtype, broadcast(condition.shape, broadcast(x.shape, y.shape)))


def _explain_select(error: Exception, condition: np.ndarray, x: np.ndarray, y: np.ndarray) -> str:
    shapes = [brackets(np.shape(value)) for value in (condition, x, y)]
    return f"condition {shapes[0]}, then {shapes[1]}, and else {shapes[2]} must be broadcastable"


select_op = define(
    "SelectV2",
    "condition: bool, t: T, e: T",
    infer=_infer_select,
    kernel=lambda condition, x, y: np.where(condition, boxed(x), boxed(y))[()],
    explain=_explain_select,
)


@select_op.gradient
def _(op, upstream):
    condition, x, y = op.inputs
    zero = constant(0, upstream.dtype)
    by_x = select_op(condition, upstream, zero)
    by_y = select_op(condition, zero, upstream)
    return [None, sum_to_shape_of(x, by_x, upstream), sum_to_shape_of(y, by_y, upstream)]


def _infer_where(condition: Abstract) -> Abstract:
    return Abstract(dtypes.int64, known((None, condition.shape.rank)))


where_op = define(
    "Where",
    "input: T",
    infer=_infer_where,
    kernel=lambda condition: np.argwhere(condition).astype(np.int64),
    dtypes={
        "T": allowed(
            "float32 float64 int32 uint8 int16 int8 complex64 int64 qint8 quint8 qint32 bfloat16 qint16"
            " quint16 uint16 complex128 float16 uint32 uint64 bool"
        )
    },
)
not_differentiable(where_op)


def where(condition: object, x: object = None, y: object = None, name: str | None = None) -> Tensor:
    """`x` where the condition holds, else `y`; without them, the int64 indices where it holds, one per row.

    Raises ValueError when only one of `x` and `y` is given.
    """
    if x is None and y is None:
        return where_op(convert_to_tensor(condition, name="condition"), name=name)
    if x is None or y is None:
        raise ValueError("x and y must both be non-None or both be None.")
    return select_op(condition, x, y, name=name)
