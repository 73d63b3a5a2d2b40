"""`if` statements and conditional expressions: Python's own, or an If op when the test is a tensor."""

from collections.abc import Callable

from minitf.autograph.branches import check_agree, check_defined, check_one
from minitf.autograph.condition import scalar_condition
from minitf.control_flow.cond import cond as staged_cond
from minitf.tensors import is_tensor

_NAMES = {"main": "aug_body", "else": "aug_orelse"}


def if_stmt(
    cond: object,
    body: Callable,
    orelse: Callable,
    get_state: Callable,
    set_state: Callable,
    symbol_names: tuple[str, ...],
    nouts: int,
) -> None:
    """`if cond: body() else: orelse()`, which change the variables that `get_state` and `set_state` reach.

    The first `nouts` of these are read after the statement.
    """
    if is_tensor(cond):
        _staged_if(cond, body, orelse, get_state, set_state, symbol_names, nouts)
    elif cond:
        body()
    else:
        orelse()


def _staged_if(cond, body, orelse, get_state, set_state, names, nouts) -> None:
    cond = scalar_condition(cond, "if statement")
    before = get_state()
    traced: dict[str, tuple] = {}

    def branch(name: str, run: Callable) -> Callable:
        def trace() -> tuple:
            set_state(before)
            run()
            traced[name] = get_state()[:nouts]
            check_defined(traced[name], names, name)
            if len(traced) == 2:
                check_agree(traced["main"], traced["else"], names)
            return traced[name]

        trace.__qualname__ = f"_tf_if_stmt.<locals>.{_NAMES[name]}"  # as error texts show it
        return trace

    after = staged_cond(cond, branch("main", body), branch("else", orelse))
    set_state(tuple(after) + before[nouts:])


def if_exp(cond: object, if_true: Callable, if_false: Callable, expr_repr: str) -> object:
    """`if_true() if cond else if_false()`; `expr_repr` is the learner's text of the test."""
    if not is_tensor(cond):
        return if_true() if cond else if_false()
    values: dict[bool, object] = {}

    def branch(which: bool, run: Callable) -> Callable:
        def trace() -> object:
            values[which] = run()
            if len(values) == 2:
                check_one(expr_repr, values[True], values[False])
            return values[which]

        return trace

    return staged_cond(cond, branch(True, if_true), branch(False, if_false))
