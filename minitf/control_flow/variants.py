"""Values of dtype variant: immutable lists and stacks of tensors; their sums and zeros."""

from collections.abc import Iterable

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import TensorShape

_NOTHING = object()


class TensorList:
    """Elements of one dtype; None where nothing was written.

    A loop makes each list from the last, so copying would be slow. All versions share one Python list:
    the newest has it, an older one knows in what it differs from the version after it (Baker's trick).
    """

    __slots__ = ("_difference", "_items", "dtype")

    def __init__(self, items: Iterable, dtype: DType):
        self.dtype = dtype
        self._items: list | None = list(items)
        self._difference: tuple | None = None

    @property
    def items(self) -> list:
        """The elements. The caller must not change them."""
        if self._items is None:
            self._take_items()
        return self._items

    def replaced(self, index: int, item: object) -> "TensorList":
        """The list with `item` at `index`, made longer if need be."""
        result = self
        for gap in range(len(self.items), index):
            result = result._changed(gap, None)
        return result._changed(index, item)

    def _changed(self, index: int, item: object) -> "TensorList":
        result = TensorList.__new__(TensorList)
        result.dtype, result._items, result._difference = self.dtype, self.items, None
        self._items, self._difference = None, (index, _exchange(result._items, index, item), result)
        return result

    def _take_items(self) -> None:
        """Become the version that has the items."""
        path = [self]
        while path[-1]._items is None:
            path.append(path[-1]._difference[2])
        for newer, older in zip(reversed(path[1:]), reversed(path[:-1]), strict=True):
            index, item, _ = older._difference
            older._items, older._difference = newer._items, None
            newer._items, newer._difference = None, (index, _exchange(older._items, index, item), older)


def _exchange(items: list, index: int, item: object) -> object:
    """Put `item` (or, for _NOTHING, the end of the list) at `index`; return what was there."""
    if index == len(items):
        items.append(item)
        return _NOTHING
    if item is _NOTHING:
        return items.pop()
    previous, items[index] = items[index], item
    return previous


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
    longer, shorter = sorted((list(left.items), list(right.items)), key=len, reverse=True)
    sums = [a if b is None else b if a is None else a + b for a, b in zip(longer, shorter, strict=False)]
    return TensorList(sums + longer[len(shorter) :], left.dtype)


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
    return EMPTY if isinstance(value, Stack) else TensorList([None] * len(value.items), value.dtype)


zeros_like_variant = define("VariantZerosLike", "x: variant", infer=variant, kernel=_zeros_like)
not_differentiable(zeros_like_variant)
