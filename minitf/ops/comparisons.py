"""Comparisons, and logic on booleans."""

import numpy as np

from minitf import dtypes
from minitf.ops.allowed import REAL
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.inference import boxed, comparing, incompatible_shapes
from minitf.registry import Abstract, Op, define, not_differentiable, same_as_input
from minitf.shapes import SCALAR, UNKNOWN, TensorShape
from minitf.tensors import Tensor

__all__ = [
    "equal",
    "greater",
    "greater_equal",
    "less",
    "less_equal",
    "logical_and",
    "logical_not",
    "logical_or",
    "logical_xor",
    "not_equal",
]


def _ordering(type: str, kernel) -> Op:
    op = define(
        type, "x: T, y: T", infer=comparing, kernel=kernel, dtypes={"T": REAL}, explain=incompatible_shapes
    )
    not_differentiable(op)
    return op


less_op = _ordering("Less", np.less)
less_equal_op = _ordering("LessEqual", np.less_equal)
greater_op = _ordering("Greater", np.greater)
greater_equal_op = _ordering("GreaterEqual", np.greater_equal)


def less(x: object, y: object, name: str | None = None) -> Tensor:
    """`x < y`, elementwise."""
    return less_op(x, y, name=name)


def less_equal(x: object, y: object, name: str | None = None) -> Tensor:
    """`x <= y`, elementwise."""
    return less_equal_op(x, y, name=name)


def greater(x: object, y: object, name: str | None = None) -> Tensor:
    """`x > y`, elementwise."""
    return greater_op(x, y, name=name)


def greater_equal(x: object, y: object, name: str | None = None) -> Tensor:
    """`x >= y`, elementwise."""
    return greater_equal_op(x, y, name=name)


# Equality


def _infer_equality(x: Abstract, y: Abstract, incompatible_shape_error: bool = True) -> Abstract:
    if incompatible_shape_error:
        return comparing(x, y)
    try:
        result = comparing(x, y)
    except ValueError:
        return Abstract(dtypes.bool, SCALAR)
    return Abstract(dtypes.bool, UNKNOWN) if _may_not_broadcast(x.shape, y.shape) else result


def _may_not_broadcast(x: TensorShape, y: TensorShape) -> bool:
    """Whether an unknown size meets one that it need not fit, so that the result may be a scalar."""
    if x.rank is None or y.rank is None:
        return True
    pairs = zip(reversed(x.as_list()), reversed(y.as_list()), strict=False)
    return any(None in pair and pair not in ((None, None), (None, 1), (1, None)) for pair in pairs)


def _equality(type: str, kernel, of_different_shapes: bool) -> Op:
    def compare(x, y, incompatible_shape_error=True):
        if not incompatible_shape_error:
            try:
                np.broadcast_shapes(np.shape(x), np.shape(y))
            except ValueError:
                return np.bool_(of_different_shapes)
        result = kernel(boxed(x), boxed(y))
        return result.astype(bool) if isinstance(result, np.ndarray) else np.bool_(result)

    op = define(type, "x: T, y: T", infer=_infer_equality, kernel=compare, explain=incompatible_shapes)
    not_differentiable(op)
    return op


equal_op = _equality("Equal", np.equal, of_different_shapes=False)
not_equal_op = _equality("NotEqual", np.not_equal, of_different_shapes=True)


def equal(x: object, y: object, name: str | None = None) -> Tensor:
    """`x == y`, elementwise. Raises an error when the shapes do not broadcast."""
    return equal_op(x, y, incompatible_shape_error=True, name=name)


def not_equal(x: object, y: object, name: str | None = None) -> Tensor:
    """`x != y`, elementwise. Raises an error when the shapes do not broadcast."""
    return not_equal_op(x, y, incompatible_shape_error=True, name=name)


# Logic


def _logical(type: str, kernel) -> Op:
    op = define(type, "x: bool, y: bool", infer=comparing, kernel=kernel, explain=incompatible_shapes)
    not_differentiable(op)
    return op


logical_and_op = _logical("LogicalAnd", np.logical_and)
logical_or_op = _logical("LogicalOr", np.logical_or)
logical_not_op = define("LogicalNot", "x: bool", infer=same_as_input, kernel=np.logical_not)
not_differentiable(logical_not_op)


def logical_and(x: object, y: object, name: str | None = None) -> Tensor:
    """Elementwise and of booleans."""
    return logical_and_op(x, y, name=name)


def logical_or(x: object, y: object, name: str | None = None) -> Tensor:
    """Elementwise or of booleans."""
    return logical_or_op(x, y, name=name)


def logical_not(x: object, name: str | None = None) -> Tensor:
    """Elementwise not of booleans."""
    return logical_not_op(x, name=name)


def logical_xor(x: object, y: object, name: str | None = "LogicalXor") -> Tensor:
    """Elementwise exclusive or of booleans."""
    x, y = convert_to_tensor(x), convert_to_tensor(y)
    either, both = logical_or_op(x, y), logical_and_op(x, y)
    return logical_and_op(either, logical_not_op(both), name=name)
