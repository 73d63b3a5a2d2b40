"""A loop of converted code as a While op, including variables that only the first iteration sets."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from malt.operators.variables import UndefinedReturnValue

from minitf import nest
from minitf.autograph.condition import scalar_condition
from minitf.autograph.loop_state import check_initialized, check_iteration, is_missing, placeholder_for
from minitf.control_flow.while_loop import while_loop
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.ops.conversion import identity
from minitf.ops.debugging import Assert
from minitf.tensors import is_tensor

_STAGED_AS_TENSORS = (int, float, bool, str, np.ndarray, np.generic)
_PASSED_ON = ("parallel_iterations", "swap_memory", "maximum_iterations")


class LoopVariables(NamedTuple):
    """The variables a loop changes: read all, set all, and the learner's names for them."""

    get: Callable[[], tuple]
    set: Callable[[tuple], None]
    names: tuple[str, ...]


def staged_while(test: Callable, body: Callable, variables: LoopVariables, opts: dict) -> None:
    """`while test(): body()` as one While op over `variables`."""
    before = variables.get()
    missing = [is_missing(value) for value in before]
    start, invariants = before, _in_order(opts.get("shape_invariants", ()), before)
    if any(missing):
        start, invariants = _with_placeholders(body, variables, before, missing, invariants)
    started = (False,) if any(missing) else ()  # one more variable: whether the body ever ran

    def staged_test(*values):
        variables.set(values[len(started) :])
        return scalar_condition(test(), "while loop")

    def staged_body(*values):
        entry = values[len(started) :]
        variables.set(entry)
        body()
        end = variables.get()
        check_iteration(start, entry, end, variables.names, invariants)
        return (*(True for _ in started), *end)

    final = while_loop(
        staged_test,
        staged_body,
        (*started, *start),
        shape_invariants=(*(None for _ in started), *invariants),
        **{name: opts[name] for name in _PASSED_ON if name in opts},
    )
    if started:
        final = _require_one_iteration(final[0], final[1:], _names_of(variables.names, missing, before))
    variables.set(tuple(final))


def _in_order(pairs: tuple, values: tuple) -> tuple:
    """One shape invariant or None for each variable; they are given as (variable's value, shape)."""
    return tuple(next((shape for given, shape in pairs if given is value), None) for value in values)


def _with_placeholders(
    body, variables: LoopVariables, before: tuple, missing: list, invariants: tuple
) -> tuple:
    """Start values and shape invariants, with stand-ins where the body sets a variable before reading it.

    To learn what they look like, one iteration is traced into a graph that is thrown away.
    """
    first, note, start = None, None, before
    try:
        first = _trial_iteration(body, variables, before)
        pairs = [
            placeholder_for(after, invariant, value) if is_missing_ else (value, invariant)
            for value, after, invariant, is_missing_ in zip(before, first, invariants, missing, strict=True)
        ]
        start = tuple(value for value, _ in pairs)
        invariants = tuple(
            given if given is not None else needed
            for given, (_, needed) in zip(invariants, pairs, strict=True)
        )
    except (UnboundLocalError, TypeError, ValueError, KeyError) as error:
        kind = type(error).__name__
        note = f"Note: AutoGraph tried to define it automatically, but ran into a {kind}: {error}"
    finally:
        variables.set(start)
    check_initialized(start, variables.names, first, note)
    return start, invariants


def _trial_iteration(body: Callable, variables: LoopVariables, before: tuple) -> tuple:
    scratch = FuncGraph("tmp")

    def symbolic(value: object) -> object:
        if isinstance(value, _STAGED_AS_TENSORS):
            value = to_tensor(value)
            return scratch.add_placeholder(value.dtype, value.shape, "Placeholder")
        return value

    with scratch.as_default():
        variables.set(
            tuple(
                value if is_missing(value) else nest.map_leaves(symbolic, value, expand_composites=True)
                for value in before
            )
        )
        body()
        return variables.get()


def _names_of(names: tuple[str, ...], missing: list, before: tuple) -> str:
    return ", ".join(
        "the function return value" if isinstance(value, UndefinedReturnValue) else name
        for name, value, is_missing_ in zip(names, before, missing, strict=True)
        if is_missing_
    )


def _require_one_iteration(started, values: tuple, names: str) -> tuple:
    """Values that fail when they are read although the loop never set them."""
    Assert(started, [f"loop must iterate at least once to initialize {names}"])
    return nest.map_leaves(
        lambda value: identity(value) if is_tensor(value) else value, values, expand_composites=True
    )
