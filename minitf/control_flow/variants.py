"""Values of dtype variant: immutable lists and stacks of tensors; their sums and zeros."""

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import TensorShape


class TensorList:
    """Elements of one dtype; None where nothing was written."""

    __slots__ = ("dtype", "items")

    def __init__(self, items: tuple, dtype: DType):
        self.items = items
        self.dtype = dtype


class Stack:
    """The top element over the rest of the stack; the empty stack is `EMPTY`."""

    __slots__ = ("below", "top")

    def __init__(self, top: object, below: "Stack | None"):
        self.top = top
        self.below = below


EMPTY = Stack(None, None)


def unwrapped(value: object) -> TensorList | Stack:
    """The value itself: eager tensors wrap it in an object array, graphs hand it over bare."""
    return value.item() if isinstance(value, np.ndarray) else value


def variant(*inputs: Abstract, **attrs: object) -> Abstract:
    """The shape rule of ops that return a variant."""
    return Abstract(dtypes.variant, TensorShape(()))


def _add(left: object, right: object) -> TensorList | Stack:
    left, right = unwrapped(left), unwrapped(right)
    if isinstance(left, Stack):
        return _add_stacks(left, right)
    if len(left.items) < len(right.items):
        left, right = right, left
    rest = left.items[len(right.items) :]
    sums = tuple(
        a if b is None else b if a is None else a + b for a, b in zip(left.items, right.items, strict=False)
    )
    return TensorList(sums + rest, left.dtype)


def _add_stacks(left: Stack, right: Stack) -> Stack:
    """The empty stack stands for zeros."""
    sums = []
    while left is not EMPTY and right is not EMPTY:
        sums.append(left.top + right.top)
        left, right = left.below, right.below
    result = right if left is EMPTY else left
    for total in reversed(sums):
        result = Stack(total, result)
    return result


add_variants = define("VariantAdd", "x: variant, y: variant", infer=variant, kernel=_add)


@add_variants.gradient
def _(op, upstream):
    return upstream, upstream


def _zeros_like(value: object) -> TensorList | Stack:
    value = unwrapped(value)
    return EMPTY if isinstance(value, Stack) else TensorList((None,) * len(value.items), value.dtype)


zeros_like_variant = define("VariantZerosLike", "x: variant", infer=variant, kernel=_zeros_like)
not_differentiable(zeros_like_variant)
