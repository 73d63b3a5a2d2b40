"""A node as shape errors write it: `'{{node add}} = AddV2[T=DT_FLOAT](x, y)' with input shapes: [2], [3].`"""

import numpy as np

from minitf.dtypes import DType
from minitf.graph.operation import enum_name, type_attrs
from minitf.registry import Op
from minitf.shapes import brackets

# The ops whose shape rule looks at the values of inputs, and how TensorFlow calls what it saw.
_READS_VALUES = {
    "StridedSlice": "computed input tensors",
    "Reshape": "input tensors computed as partial shapes",
}


def node_text(reason: str, name: str, op: Op, inputs: list, attrs: dict) -> str:
    """The reason, with the node that could not be made."""
    shapes = ", ".join(brackets(tensor.shape) for tensor in inputs)
    text = f"{reason} for '{{{{node {name}}}}} = {definition(op, inputs, attrs)}' with input shapes: {shapes}"
    return f"{text}{_computed(op, inputs)}."


def definition(op: Op, inputs: list, attrs: dict) -> str:
    shown = type_attrs(op, inputs) | attrs
    listed = ", ".join(f"{key}={_attr(value)}" for key, value in sorted(shown.items()) if _is_shown(value))
    return f"{op.type}[{listed}]({', '.join(_input(tensor) for tensor in inputs)})"


def _input(tensor) -> str:
    return tensor.op.name if tensor.value_index == 0 else tensor.name


def _is_shown(value: object) -> bool:
    return isinstance(value, (DType, bool, int, float, str, tuple, list))


def _attr(value: object) -> str:
    if isinstance(value, DType):
        return enum_name(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_attr, value))}]"
    return str(value)


def _computed(op: Op, inputs: list) -> str:
    what = _READS_VALUES.get(op.type)
    parts = [
        f"input[{index}] = {_value(op, tensor.constant)}"
        for index, tensor in enumerate(inputs)
        if index > 0 and tensor.constant is not None
    ]
    return f" and with {what}: {', '.join(parts)}" if what and parts else ""


def _value(op: Op, constant: np.ndarray | np.generic) -> str:
    if op.type == "Reshape":
        return f"[{','.join('?' if size < 0 else str(size) for size in np.ravel(constant))}]"
    return f"<{' '.join(map(str, np.ravel(constant)))}>"
