"""A node as shape errors write it: `'{{node add}} = AddV2[T=DT_FLOAT](x, y)' with input shapes: [2], [3].`"""

import numpy as np

from minitf.dtypes import DType
from minitf.graph.operation import enum_name, type_attrs
from minitf.registry import Op
from minitf.shapes import TensorShape, brackets

_REDUCTIONS = ("Sum", "Mean", "Max", "Min", "Prod", "All", "Any", "EuclideanNorm")
# The inputs whose values an op's shape rule looks at.
_READS_VALUES = dict.fromkeys((*_REDUCTIONS, "ArgMax", "ArgMin", "ExpandDims", "Transpose"), (1,)) | {
    "ConcatV2": (-1,),
    "GatherV2": (2,),
    "OneHot": (1,),
    "Pad": (1,),
    "PadV2": (1,),
    "ReverseV2": (1,),
    "Split": (0,),
    "SplitV": (1, 2),
    "StridedSlice": (1, 2, 3),
    "TopKV2": (1,),
}
# The inputs whose values it reads as shapes, of which only some sizes may be known.
_READS_SHAPES = {"BroadcastTo": (1,), "Fill": (0,), "Reshape": (1,)}
# Reasons that are found before any value is looked at.
_NO_VALUES = ("Shape must be rank", "Can't concatenate scalars", "Dimension must be")


def node_text(reason: str, name: str, op: Op, inputs: list, attrs: dict) -> str:
    """The reason, with the node that could not be made."""
    shapes = ", ".join(brackets(tensor.shape) for tensor in inputs)
    text = f"{reason} for '{{{{node {name}}}}} = {definition(op, inputs, attrs)}' with input shapes: {shapes}"
    return f"{text}{'' if reason.startswith(_NO_VALUES) else _computed(reason, op, inputs)}."


def definition(op: Op, inputs: list, attrs: dict) -> str:
    shown = type_attrs(op, inputs) | count_attr(op, len(inputs)) | attrs
    listed = ", ".join(f"{key}={_attr(value)}" for key, value in sorted(shown.items()) if _is_shown(value))
    return f"{op.type}[{listed}]({', '.join(_input(tensor) for tensor in inputs)})"


def count_attr(op: Op, inputs: int) -> dict[str, int]:
    """How many inputs a list of inputs of one dtype has, as TensorFlow counts them: `N`."""
    at = op.variadic_at
    if at is None or op.is_call or op.parameters[at].is_free:
        return {}
    return {"N": inputs - len(op.parameters) + 1}


def _input(tensor) -> str:
    return tensor.op.name if tensor.value_index == 0 else tensor.name


def _is_shown(value: object) -> bool:
    return isinstance(value, (DType, TensorShape, bool, int, float, str, tuple, list))


def _attr(value: object) -> str:
    if isinstance(value, DType):
        return enum_name(value)
    if isinstance(value, TensorShape):
        return brackets(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_attr, value))}]"
    return str(value)


def _computed(reason: str, op: Op, inputs: list) -> str:
    values = _READS_VALUES.get(op.type, ())
    if op.type == "StridedSlice" and not reason.startswith("slice index"):
        values = (3,)
    values = [
        (at % len(inputs), _value(inputs[at].constant)) for at in values if inputs[at].constant is not None
    ]
    shapes = [
        (at, brackets([None if size < 0 else size for size in inputs[at].constant]))
        for at in _READS_SHAPES.get(op.type, ())
        if inputs[at].constant is not None
    ]
    return _listed("computed input tensors", values) + _listed(
        "input tensors computed as partial shapes", shapes
    )


def _listed(what: str, values: list[tuple[int, str]]) -> str:
    shown = ", ".join(f"input[{index}] = {value}" for index, value in values)
    return f" and with {what}: {shown}" if shown else ""


def _value(constant: np.ndarray | np.generic) -> str:
    return f"<{constant if not np.ndim(constant) else str(constant)[1:-1]}>"
