"""Python's operators on tensors and variables, attached here because they need the ops."""

from collections.abc import Callable

from minitf import context, dtypes
from minitf.dispatch import dispatch
from minitf.dtypes import DType
from minitf.inputs import Operator, to_tensor
from minitf.naming import name_scope
from minitf.ops.comparisons import logical_xor
from minitf.ops.conversion import cast
from minitf.ops.gathering import boolean_mask
from minitf.ops.linalg import matmul
from minitf.ops.slicing import getitem, is_mask
from minitf.registry import REGISTRY
from minitf.tensors import Tensor, is_tensor
from minitf.variables import Variable


def _by_type(type: str, name: str) -> Callable:
    plain = Operator(name)

    def operate(x: object, y: object, dtype: DType | None):
        return dispatch(REGISTRY[type], (x, y), {}, None, Operator(name, dtype) if dtype else plain)

    return operate


_ADD = Operator("add")


def _sum(x: object, y: object, dtype: DType | None):
    """`+` takes a Python operand that does not fit as what it is, and then finds that the dtypes differ."""
    op = REGISTRY["Add" if (dtype or x.dtype) is dtypes.string else "AddV2"]
    if isinstance(x, Tensor) and isinstance(y, Tensor):
        return dispatch(op, (x, y), {}, None, _ADD)
    operator = Operator("add", x.dtype, strict=False) if dtype is None else Operator("add", dtype)
    return dispatch(op, (x, y), {}, None, operator)


_multiplied = _by_type("Mul", "mul")


def _product(x: object, y: object, dtype: DType | None):
    """`*`; NB: as in TensorFlow, a tensor of booleans is multiplied as integers, and turned back."""
    if dtype is None and dtypes.bool in (x.dtype, y.dtype if isinstance(y, Tensor) else None):
        with name_scope("mul"):
            return cast(_multiplied(cast(x, dtypes.int32), cast(y, dtypes.int32), None), dtypes.bool)
    return _multiplied(x, y, dtype)


def _true_division(x: object, y: object, dtype: DType | None):
    x, y = _divisible(x, y, dtype)
    return dispatch(REGISTRY["RealDiv"], (x, y), {}, None, Operator("truediv", dtype))


def _divisible(x: object, y: object, reflected: DType | None) -> tuple[object, object]:
    """Integers are divided as floats. Raises TypeError when the operands differ."""
    dtype = reflected or x.dtype
    if dtype.is_floating and not (is_tensor(x) and is_tensor(y)):
        return x, y
    x = to_tensor(x, reflected)
    y = to_tensor(y, hint=x.dtype)
    if x.dtype is not y.dtype:
        raise TypeError(f"`x` and `y` must have the same dtype, got {x.dtype!r} != {y.dtype!r}.")
    if not x.dtype.is_integer:
        return x, y
    wider = dtypes.float32 if x.dtype.size <= 2 else dtypes.float64
    return cast(x, wider), cast(y, wider)


def _matmul(x: object, y: object, dtype: DType | None):
    return matmul(x, y, name="matmul" if context.current.graph is not None else None)


def _bitwise(logical: str, bitwise: str, name: str) -> Callable:
    def operate(x: object, y: object, dtype: DType | None):
        op = REGISTRY[logical if (dtype or x.dtype) is dtypes.bool else bitwise]
        return dispatch(op, (x, y), {}, None, Operator(name, dtype))

    return operate


def _xor(x: object, y: object, dtype: DType | None):
    if (dtype or x.dtype) is dtypes.bool:
        return logical_xor(x, y)
    return dispatch(REGISTRY["BitwiseXor"], (x, y), {}, None, Operator("xor", dtype))


_BINARY = {
    "add": _sum,
    "sub": _by_type("Sub", "sub"),
    "mul": _product,
    "truediv": _true_division,
    "floordiv": _by_type("FloorDiv", "floordiv"),
    "mod": _by_type("FloorMod", "mod"),
    "pow": _by_type("Pow", "pow"),
    "matmul": _matmul,
    "and": _bitwise("LogicalAnd", "BitwiseAnd", "and"),
    "or": _bitwise("LogicalOr", "BitwiseOr", "or"),
    "xor": _xor,
}
_COMPARISONS = {"lt": "Less", "le": "LessEqual", "gt": "Greater", "ge": "GreaterEqual"}


def _left(operate: Callable) -> Callable:
    def method(self, other: object):
        if not isinstance(other, Tensor) and _takes_over(other):
            return NotImplemented
        return operate(self if isinstance(self, Tensor) else to_tensor(self), other, None)

    return method


def _takes_over(other: object) -> bool:
    """Whether `other` is of a class of the learner's, which defines the reflected operator."""
    known = (bool, int, float, complex, list, tuple, str, bytes, type(None))
    return (
        not isinstance(other, known) and hasattr(type(other), "__radd__") and not hasattr(other, "__array__")
    )


def _right(operate: Callable) -> Callable:
    def method(self, other: object):
        y = self if isinstance(self, Tensor) else to_tensor(self)
        return operate(other, y, y.dtype)

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
    return boolean_mask(self, key) if is_mask(key) else getitem(to_tensor(self), key)


def _getitem_of_variable(self, key: object):
    result = _getitem(self, key)
    result.sliced_from = self, key
    return result


_attach(Tensor)
_attach(Variable)
Variable.__getitem__ = _getitem_of_variable
