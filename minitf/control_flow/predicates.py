"""Tests of branches and loops that are no booleans: built without complaint, refused when the graph runs."""

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.registry import define
from minitf.tensors import Tensor

_CPP_NAMES = {"float16": "half", "float32": "float", "float64": "double"}
_SWITCH = "Switch; signature=data:T, pred:bool -> output_false:T, output_true:T; attr=T:type"
_LOOP_COND = "LoopCond; signature=input:bool -> output:bool"


def _refuse(problem: str) -> None:
    raise InvalidArgumentError(None, None, problem)


_refuse_op = define("RefusedPredicate", "", infer=lambda problem: (), kernel=_refuse, stateful=True)


def require_bool_for_branch(predicate: Tensor, node: str) -> None:
    """Make the graph fail when it runs, unless `predicate` is boolean."""
    _require_bool(predicate, "pred", f"{node}/switch_pred/_2", _SWITCH)


def require_bool_for_loop(predicate: Tensor, node: str) -> None:
    """Make the graph fail when it runs, unless `predicate` is boolean."""
    _require_bool(predicate, "input", f"{node}/LoopCond/_8", _LOOP_COND)


def _require_bool(predicate: Tensor, parameter: str, place: str, op: str) -> None:
    if predicate.dtype is not dtypes.bool:
        name = _CPP_NAMES.get(predicate.dtype.name, predicate.dtype.name)
        problem = f"Input '{parameter}' passed {name} expected bool while building NodeDef '{place}'"
        _refuse_op(problem=f"{problem} using Op<name={op}>")
