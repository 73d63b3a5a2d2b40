"""`tf.cond`: one of two functions, chosen by Python eagerly and by an If op in a graph."""

from collections.abc import Callable

import numpy as np

from minitf import context, nest
from minitf.control_flow.packing import pack
from minitf.control_flow.predicates import require_bool_for_branch
from minitf.control_flow.subgraphs import (
    add_node,
    is_stateful,
    merged_shapes,
    new_subgraph,
    share_captures,
    trace_into,
)
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.ops.conversion import identity
from minitf.registry import Abstract, define
from minitf.shapes import brackets


def _infer(*inputs: Abstract, then_branch: FuncGraph, else_branch: FuncGraph) -> tuple[Abstract, ...]:
    return tuple(
        Abstract(one.dtype, merged_shapes(one, other))
        for one, other in zip(then_branch.outputs, else_branch.outputs, strict=True)
    )


def _only_in_graphs(*arrays, **attrs):
    raise NotImplementedError("the executor runs branches and loops itself")


def explain(error: Exception, test: np.ndarray, **attrs: object) -> str:
    """Why Python could not use the test as a bool."""
    return f"The second input must be a scalar, but it has shape {brackets(test.shape)}"


_INPUTS = "cond: Tcond, input: *Tin"
stateless_if = define("StatelessIf", _INPUTS, infer=_infer, kernel=_only_in_graphs, explain=explain)
stateful_if = define("If", _INPUTS, infer=_infer, kernel=_only_in_graphs, stateful=True, explain=explain)
stateless_if.is_call = stateful_if.is_call = True


def cond(
    pred: object, true_fn: Callable | None = None, false_fn: Callable | None = None, name: str | None = None
) -> object:
    """`true_fn()` if the boolean scalar `pred` is true, else `false_fn()`.

    In a graph both functions are traced and must return the same structure of the same dtypes; shapes may
    differ.
    Raises TypeError for a function that cannot be called, for a Python bool in a graph, and for branches that
    disagree.
    """
    for function, role in ((true_fn, "true_fn"), (false_fn, "false_fn")):
        if not callable(function):
            raise TypeError(f"'{role}' must be callable.")
    if context.executing_eagerly():
        return true_fn() if pred else false_fn()
    if isinstance(pred, bool):
        raise TypeError("pred must not be a Python bool", pred)
    return _staged(to_tensor(pred), true_fn, false_fn, name or "cond")


def _staged(pred, true_fn: Callable, false_fn: Callable, name: str):
    unique = context.current.graph.unique_name(name)
    require_bool_for_branch(pred, unique)
    then_branch = trace_into(new_subgraph("true", unique), true_fn)
    else_branch = trace_into(new_subgraph("false", unique), false_fn)
    _check_same_outputs(then_branch, else_branch)
    operands = share_captures([then_branch, else_branch])
    op = stateful_if if is_stateful(then_branch, else_branch) else stateless_if
    node = add_node(op, [pred, *operands], {"then_branch": then_branch, "else_branch": else_branch}, unique)
    return pack(
        then_branch.structured_outputs, [identity(tensor, name=f"{name}/Identity") for tensor in node.outputs]
    )


def _check_same_outputs(then_branch: FuncGraph, else_branch: FuncGraph) -> None:
    counts = [len(then_branch.outputs), len(else_branch.outputs)]
    if counts[0] != counts[1]:
        if 0 in counts:
            raise ValueError(
                "Lengths of branch outputs of cond must match.\n"
                f"len(graphs[0].outputs): {counts[0]}\nlen(graphs[1].outputs): {counts[1]}\n"
            )
        raise AssertionError(counts)
    problem = _difference(then_branch, else_branch)
    if problem:
        raise TypeError(
            "true_fn and false_fn arguments to tf.cond must have the same number, type, and overall"
            " structure of"
            f" return values.\n\ntrue_fn output: {then_branch.structured_outputs}\n"
            f"false_fn output: {else_branch.structured_outputs}\n\nError details:\n{problem}"
        )


def _difference(then_branch: FuncGraph, else_branch: FuncGraph) -> str | None:
    try:
        nest.assert_same_structure(
            then_branch.structured_outputs, else_branch.structured_outputs, expand_composites=True
        )
    except (ValueError, TypeError) as error:
        return str(error)
    for one, other in zip(then_branch.outputs, else_branch.outputs, strict=True):
        if one.dtype is not other.dtype:
            return f"{one} and {other} have different types"
    return None
