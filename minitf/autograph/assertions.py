"""`assert` statements, converted only on request (`Feature.ASSERT_STATEMENTS`)."""

from collections.abc import Callable

from minitf.ops.debugging import Assert
from minitf.tensors import is_tensor


def assert_stmt(expression1: object, expression2: Callable) -> None:
    """`assert expression1, expression2()`; an Assert op when the condition is a tensor."""
    if is_tensor(expression1):
        Assert(expression1, [expression2()])
        return
    assert expression1, expression2()
