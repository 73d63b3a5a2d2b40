"""`and`, `or`, `not`, `==` and `!=` where an operand may be a tensor."""

from collections.abc import Callable

from minitf.control_flow.cond import cond
from minitf.ops.comparisons import equal, logical_not
from minitf.tensors import is_tensor


def and_(left: Callable, right: Callable) -> object:
    """`left() and right()`, lazily; an If op when the left side is a tensor."""
    value = left()
    return cond(value, right, lambda: value) if is_tensor(value) else value and right()


def or_(left: Callable, right: Callable) -> object:
    """`left() or right()`, lazily; an If op when the left side is a tensor."""
    value = left()
    return cond(value, lambda: value, right) if is_tensor(value) else value or right()


def not_(value) -> object:
    """`not value`; LogicalNot for a tensor."""
    return logical_not(value) if is_tensor(value) else not value


def eq(left, right) -> object:
    """`left == right`; Equal when a side is a tensor."""
    return equal(left, right) if is_tensor(left) or is_tensor(right) else left == right


def not_eq(left, right) -> object:
    """`left != right`; not Equal when a side is a tensor."""
    return not_(eq(left, right))
