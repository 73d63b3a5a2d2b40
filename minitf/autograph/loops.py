"""`while` and `for` statements: Python's own, or a While op when a tensor decides."""

from collections.abc import Callable

from malt.operators.variables import Undefined

from minitf import context
from minitf.autograph.builtins import len_
from minitf.autograph.python_loops import python_for, python_while
from minitf.autograph.staged_loops import LoopVariables, staged_while
from minitf.control_flow.cond import cond
from minitf.graph.func_graph import FuncGraph
from minitf.ops.comparisons import logical_and, logical_or
from minitf.tensor_array import TensorArray
from minitf.tensors import is_symbolic_tensor, is_tensor

# How to loop over values of other types; datasets add theirs.
FOR_LOOPS: dict[type, Callable] = {}


def while_stmt(
    test: Callable,
    body: Callable,
    get_state: Callable,
    set_state: Callable,
    symbol_names: tuple[str, ...],
    opts: dict,
) -> None:
    """`while test(): body()`. The first value of the test decides who runs the loop."""
    if context.executing_eagerly():
        first = test()
    else:
        with FuncGraph("tmp").as_default():  # evaluated once only to see what decides
            first = test()
    if is_tensor(first):
        staged_while(test, body, LoopVariables(get_state, set_state, symbol_names), opts)
    elif first:
        body()
        python_while(test, body)


def for_stmt(
    iter_: object,
    extra_test: Callable | None,
    body: Callable,
    get_state: Callable,
    set_state: Callable,
    symbol_names: tuple[str, ...],
    opts: dict,
) -> None:
    """`for target in iter_: body(target)`, while `extra_test`, a lowered `break` or `return`, holds."""
    variables = LoopVariables(get_state, set_state, symbol_names)
    for kind, loop in FOR_LOOPS.items():
        if isinstance(iter_, kind):
            return loop(iter_, extra_test, body, variables, opts)
    if not is_tensor(iter_):
        return python_for(iter_, extra_test, body)
    if is_symbolic_tensor(iter_) and iter_.op.type == "Range":
        return _for_range(iter_, extra_test, body, variables, opts)
    return _for_tensor(iter_, extra_test, body, variables, opts)


def _for_tensor(tensor, extra_test, body, variables: LoopVariables, opts: dict) -> None:
    """Over the first axis: the tensor becomes a TensorArray that is read by index."""
    length = len_(tensor)
    elements = TensorArray(tensor.dtype, size=length).unstack(tensor)
    counted = _Counted(variables, 0)

    def test():
        return _both(counted.value < length, extra_test)

    def iteration() -> None:
        body(elements.read(counted.value))
        counted.value += 1

    staged_while(test, iteration, counted.variables, opts)


def _for_range(numbers, extra_test, body, variables: LoopVariables, opts: dict) -> None:
    """Over `tf.range`: the numbers are counted in the loop, the range itself is never made."""
    start, limit, delta = numbers.op.inputs
    counted = _Counted(variables, start, opts.get("iterate_names"))

    def test():
        return _both(_within(counted.value, limit, delta), extra_test)

    def iteration() -> None:
        body(counted.value)
        counted.value += delta

    staged_while(test, iteration, counted.variables, opts)


def _within(number, limit, delta):
    if delta.constant is not None:
        return number < limit if delta.constant >= 0 else number > limit
    return logical_or(
        logical_and(delta >= 0, number < limit),
        logical_and(delta < 0, number > limit),
    )


def _both(main, extra_test: Callable | None):
    return main if extra_test is None else cond(main, extra_test, lambda: False)


class _Counted:
    """Loop variables with one more, internal, in front; the loop's target starts as its first value."""

    def __init__(self, variables: LoopVariables, start: object, target: str | None = None):
        self.value = start
        self._inner = variables
        self._target = target
        self.variables = LoopVariables(self._get, self._set, ("<internal iterate>", *variables.names))

    def _get(self) -> tuple:
        values = (
            self.value if name == self._target and isinstance(value, Undefined) else value
            for name, value in zip(self._inner.names, self._inner.get(), strict=True)
        )
        return (self.value, *values)

    def _set(self, values: tuple) -> None:
        self.value, *rest = values
        self._inner.set(tuple(rest))
