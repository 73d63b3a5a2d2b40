"""`tf.case` and `tf.switch_case`: one of several functions."""

from collections.abc import Callable, Mapping

from minitf import context
from minitf.control_flow.cond import cond
from minitf.dtypes import int32
from minitf.inputs import to_tensor
from minitf.ops.comparisons import equal
from minitf.ops.conversion import cast
from minitf.ops.debugging import Assert
from minitf.ops.reductions import reduce_sum
from minitf.tensors import is_tensor


def case(
    pred_fn_pairs: object,
    default: Callable | None = None,
    exclusive: bool = False,
    strict: bool = False,
    name: str = "case",
) -> object:
    """The result of the function of the first true predicate, else of `default`.

    pred_fn_pairs: a list of (boolean scalar, function). exclusive: whether two true predicates are an error.
    Raises TypeError or ValueError for malformed pairs; when nothing is true and there is no default, and when
    exclusive predicates overlap, InvalidArgumentError at run time.
    """
    pairs = _checked_pairs(pred_fn_pairs)
    if default is not None and not callable(default):
        raise TypeError("'default' must be callable.")
    if exclusive and default is not None and not context.executing_eagerly():
        _assert_at_most_one([predicate for predicate, _ in pairs], name)
    if default is None:
        *pairs, last = pairs
        default = _asserted(last, [predicate for predicate, _ in (*pairs, last)])
    return _first_true(pairs, default, name)


def _checked_pairs(pairs: object) -> list[tuple]:
    if isinstance(pairs, Mapping):
        raise TypeError(
            "When using eager execution, or tf.function, pred_fn_pairs must be a list, not a dict."
        )
    if not isinstance(pairs, (list, tuple)):
        raise TypeError("'pred_fn_pairs' must be a list, tuple, or dict.")
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError("Each entry in 'pred_fn_pairs' must be a 2-tuple.")
        if not callable(pair[1]):
            raise TypeError(f"fn for pred {pair[0]} must be callable.")
    return list(pairs)


def _assert_at_most_one(predicates: list, name: str) -> None:
    # NB: like TensorFlow, only in graphs, and only if there is a default
    names = ", ".join(getattr(predicate, "name", "?") for predicate in predicates[:3])
    dots = ", ..." if len(predicates) > 3 else ""
    problem = f"Input error: exclusive=True: more than 1 conditions ({names}{dots}) evaluated as True:"
    true = to_tensor(predicates)
    Assert(reduce_sum(cast(true, int32)) <= 1, [problem, true], len(predicates), f"{name}/Assert")


def _asserted(pair: tuple, predicates: list) -> Callable:
    predicate, function = pair

    def run():
        Assert(predicate, ["Input error: None of conditions evaluated as True:", to_tensor(predicates)])
        return function()

    return run


def _first_true(pairs: list[tuple], default: Callable, name: str):
    if not pairs:
        return default()
    (predicate, function), *rest = pairs
    return cond(predicate, function, lambda: _first_true(rest, default, name), name=f"{name}/cond")


def switch_case(
    branch_index: object, branch_fns: object, default: Callable | None = None, name: str = "switch_case"
) -> object:
    """The result of `branch_fns[branch_index]`, or of `default` (else the last function) for any other index.

    branch_fns: a list of functions, or a dict or list of pairs from int to function.
    Raises TypeError for what cannot be called, ValueError for an empty list.
    NB: in TensorFlow this is one Case op; here it is nested If ops.
    """
    branches = _branches(branch_fns)
    if default is None:
        default = branches.pop(max(branches))
    if context.executing_eagerly():
        return branches.get(int(branch_index), default)()
    index = to_tensor(branch_index)
    pairs = [(equal(index, number), function) for number, function in sorted(branches.items())]
    return _first_true(pairs, default, name)


def _branches(branch_fns: object) -> dict[int, Callable]:
    if isinstance(branch_fns, Mapping) or (
        branch_fns and all(isinstance(item, tuple) for item in branch_fns)
    ):
        branches = dict(branch_fns)
    else:
        branches = dict(enumerate(branch_fns))
    if not branches:
        raise ValueError("Must provide at least one item in branch_fns")
    for number, function in branches.items():
        if not isinstance(number, int) or is_tensor(number):
            raise TypeError(f"branch index {number!r} must be a Python `int`")
        if not callable(function):
            raise TypeError(f"fn for index {number} must be callable.")
    return branches
