"""Python's operators on tensors and variables, attached here because they need the ops."""

from collections.abc import Callable

import minitf.ops.math  # noqa: F401 - the operators look their ops up by type
from minitf import dtypes
from minitf.inputs import to_tensor
from minitf.ops.conversion import cast
from minitf.registry import REGISTRY
from minitf.tensors import Tensor, is_tensor
from minitf.variables import Variable


def _by_type(type: str, name: str) -> Callable:
    return lambda x, y: REGISTRY[type](x, y, name=name)


def _true_division(x: Tensor, y: Tensor):
    if x.dtype.is_integer and x.dtype is y.dtype:
        wider = dtypes.float32 if x.dtype.size <= 2 else dtypes.float64
        x, y = cast(x, wider), cast(y, wider)
    return REGISTRY["RealDiv"](x, y, name="truediv")


def _matmul(x: Tensor, y: Tensor):
    from minitf.ops.linalg import matmul

    return matmul(x, y)


def _bitwise(logical: str, bitwise: str, name: str) -> Callable:
    def operate(x: Tensor, y: Tensor):
        return REGISTRY[logical if x.dtype is dtypes.bool else bitwise](x, y, name=name)

    return operate


_BINARY = {
    "add": _by_type("AddV2", "add"),
    "sub": _by_type("Sub", "sub"),
    "mul": _by_type("Mul", "mul"),
    "truediv": _true_division,
    "floordiv": _by_type("FloorDiv", "floordiv"),
    "mod": _by_type("FloorMod", "mod"),
    "pow": _by_type("Pow", "pow"),
    "matmul": _matmul,
    "and": _bitwise("LogicalAnd", "BitwiseAnd", "and"),
    "or": _bitwise("LogicalOr", "BitwiseOr", "or"),
    "xor": _bitwise("LogicalXor", "BitwiseXor", "xor"),
}
_COMPARISONS = {"lt": "Less", "le": "LessEqual", "gt": "Greater", "ge": "GreaterEqual"}


def _left(operate: Callable) -> Callable:
    def method(self, other: object):
        x = to_tensor(self)
        if not is_tensor(other) and _reflects(other):
            return NotImplemented
        return operate(x, other if type(other) is type(x) else to_tensor(other, hint=x.dtype))

    return method


def _reflects(other: object) -> bool:
    """Whether `other` is of a type that takes the operation over, such as a learner's own class."""
    return (
        hasattr(type(other), "__radd__")
        and not isinstance(other, (bool, int, float, complex))
        and _foreign(other)
    )


def _foreign(other: object) -> bool:
    return not hasattr(other, "__array__") and not hasattr(other, "__tf_tensor__")


def _right(operate: Callable) -> Callable:
    def method(self, other: object):
        y = to_tensor(self)
        return operate(to_tensor(other, hint=y.dtype), y)

    return method


def _comparison(type: str) -> Callable:
    return lambda self, other: REGISTRY[type](self, other)


def _equality(type: str, otherwise: bool) -> Callable:
    def method(self, other: object):
        if other is None:
            return otherwise
        return REGISTRY[type](self, other, incompatible_shape_error=False)

    return method


def _invert(self):
    x = to_tensor(self)
    return REGISTRY["LogicalNot" if x.dtype is dtypes.bool else "Invert"](x)


def _attach(kind: type) -> None:
    for name, operate in _BINARY.items():
        setattr(kind, f"__{name}__", _left(operate))
        setattr(kind, f"__r{name}__", _right(operate))
    for name, op_type in _COMPARISONS.items():
        setattr(kind, f"__{name}__", _comparison(op_type))
    kind.__eq__ = _equality("Equal", False)
    kind.__ne__ = _equality("NotEqual", True)
    kind.__neg__ = lambda self: REGISTRY["Neg"](self)
    kind.__pos__ = lambda self: self
    kind.__abs__ = lambda self: REGISTRY["Abs"](self)
    kind.__invert__ = _invert
    kind.__getitem__ = _getitem


def _getitem(self, key: object):
    from minitf.ops.slicing import getitem

    return getitem(to_tensor(self), key)


_attach(Tensor)
_attach(Variable)
