"""Trace types: what about an argument decides whether a trace can serve a call.

Every type can say whether it is a subtype of another, name a common supertype, make the placeholder that
stands for the argument while tracing, and list the tensors that a real argument contributes to the call.
"""

import weakref
from collections.abc import Callable

from minitf import dtypes
from minitf.dtypes import kernel_name
from minitf.errors import InvalidArgumentError
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.registry import Abstract
from minitf.shapes import TensorShape, known
from minitf.tensor_spec import TensorSpec, VariableSpec
from minitf.tensors import Tensor
from minitf.variables import Variable


class TraceType:
    """The interface; by default a type is only a subtype of its equals and carries no tensors."""

    def is_subtype_of(self, other: "TraceType") -> bool:
        return self == other

    def common_supertype(self, other: "TraceType") -> "TraceType | None":
        return self if self == other else None

    def placeholder(self, graph: FuncGraph, name: str) -> object:
        raise NotImplementedError

    def tensors(self, value: object) -> list[Tensor]:
        return []

    def cast(self, value: object) -> object:
        """`value` made to fit. Raises TypeError when it cannot."""
        raise NotImplementedError

    def objects(self) -> list["WeakObject"]:
        return []


class TensorType(TraceType):
    """A tensor, or a NumPy value: dtype and shape."""

    __slots__ = ("_hash", "dtype", "name", "shape")

    def __init__(self, dtype: dtypes.DType, shape: TensorShape, name: str | None = None):
        self.dtype = dtype
        self.shape = shape
        self.name = name
        self._hash = hash((dtype, shape._dims))

    def is_subtype_of(self, other: TraceType) -> bool:
        return (
            type(other) is TensorType and self.dtype is other.dtype and self.shape.is_subtype_of(other.shape)
        )

    def common_supertype(self, other: TraceType) -> "TensorType | None":
        if type(other) is not TensorType or other.dtype is not self.dtype:
            return None
        return TensorType(self.dtype, self.shape.most_specific_common_supertype([other.shape]))

    def placeholder(self, graph: FuncGraph, name: str) -> Tensor:
        return graph.add_input(self.dtype, self.shape, self.name or name)

    def tensors(self, value: object) -> list[Tensor]:
        return [value if isinstance(value, Tensor) else to_tensor(value, self.dtype)]

    def cast(self, value: object) -> Tensor:
        tensor = value if isinstance(value, (Tensor, TensorSpec)) else _converted(value, self)
        if not TensorType(tensor.dtype, tensor.shape).is_subtype_of(self):
            raise TypeError(f"Can not cast {TensorSpec(tensor.shape, tensor.dtype)!r} to {self!r}")
        return tensor

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is TensorType and self.dtype is other.dtype and self.shape._dims == other.shape._dims
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"TensorSpec(shape={self.shape}, dtype={self.dtype!r}, name=None)"

    def short(self) -> str:
        return tensor_text(self.dtype, self.shape)


def _converted(value: object, type: TensorType) -> Tensor:
    if isinstance(value, Variable):
        return value.value()
    try:
        return to_tensor(value, type.dtype)
    except (TypeError, ValueError) as error:
        text = str(error).replace(f"dtype {type.dtype.name}", f"dtype {dtypes.kernel_name(type.dtype)}")
        raise TypeError(text) from None


def tensor_text(dtype: dtypes.DType, shape: TensorShape) -> str:
    """`float32[2, None]`; a scalar is `float32[]`."""
    sizes = "<unknown>" if shape.rank is None else ", ".join(map(str, shape))
    return f"{dtype.name}[{sizes}]"


class Literal(TraceType):
    """A Python value that the trace depends on: equal values share, so 2, 2.0 and True == 1 do as well."""

    __slots__ = ("value",)

    def __init__(self, value: object):
        hash(value)
        self.value = value

    def placeholder(self, graph: FuncGraph, name: str) -> object:
        return self.value

    def cast(self, value: object) -> object:
        if self.value == value:
            return self.value
        raise TypeError(f"Can not cast {value!r} to {self!r}")

    def __eq__(self, other: object) -> bool:
        return type(other) is Literal and (self.value is other.value or bool(self.value == other.value))

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return f"Literal[{self.value!r}]"

    def short(self) -> str:
        return repr(self.value)


class WeakObject(TraceType):
    """Any other object: it is compared with `==`, which for most classes means identity."""

    __slots__ = ("_hash", "listeners", "ref")

    def __init__(self, value: object):
        self._hash = hash(value)
        self.listeners: list[Callable] = []
        own = weakref.ref(self)
        self.ref = weakref.ref(value, lambda _: (alive := own()) is not None and alive._died())

    def _died(self) -> None:
        for listener in self.listeners:
            listener()

    def placeholder(self, graph: FuncGraph, name: str) -> object:
        return self.ref()

    def cast(self, value: object) -> object:
        if self.ref() is not None and self.ref() == value:
            return value
        raise TypeError(f"Can not cast {value!r} to {self!r}")

    def objects(self) -> list["WeakObject"]:
        return [self]

    def __eq__(self, other: object) -> bool:
        if type(other) is not WeakObject:
            return False
        mine, its = self.ref(), other.ref()
        return mine is not None and its is not None and (mine is its or bool(mine == its))

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"Weakref[{self.ref!r}])"

    def short(self) -> str:
        value = self.ref()
        if hasattr(value, "__name__"):
            return f"{type(value).__name__} {value.__name__}"
        return f"object {type(value).__name__} #{object_number(value)}"


_numbers: dict[str, list] = {}


def object_number(value: object) -> int:
    """1 for the first object of its class that was an argument, 2 for the second, …"""
    seen = _numbers.setdefault(type(value).__qualname__, [])
    for number, reference in enumerate(seen, 1):
        if reference() is value:
            return number
    seen.append(weakref.ref(value))
    return len(seen)


class VariableType(TraceType):
    """A variable: the trace works on any variable of this dtype and shape; aliases must be aliases again.

    While it is traced, the function sees the variable of that call; its handle means the argument there.
    """

    __slots__ = ("is_first", "original", "spec")

    def __init__(
        self,
        spec: VariableSpec,
        is_first: bool = True,
        original: "weakref.ref[Variable] | None" = None,
    ):
        self.spec = spec
        self.original = original  # weak, because traces do not keep their arguments
        self.is_first = is_first  # later arguments with this alias id share its placeholder

    def placeholder(self, graph: FuncGraph, name: str) -> Variable:
        known_variable = graph.argument_variables.get(self.spec.alias_id)
        if known_variable is not None:
            return known_variable
        handle = graph.add_input(dtypes.resource, known(()), name)
        variable = None if self.original is None else self.original()
        if variable is None:
            variable = Variable.from_handle(handle, self.spec, name)
        else:
            graph.bind(variable.handle, handle)
        handle.variable = Abstract(variable.dtype, variable.shape)
        graph.argument_variables[self.spec.alias_id] = variable
        return variable

    def tensors(self, value: object) -> list[Tensor]:
        if isinstance(value, Tensor):
            return [value]  # a concrete function is called without a variable; running it will tell
        if not self.is_first:
            return []
        value.note_access()
        return [value.handle]

    def cast(self, value: object) -> object:
        """Raises InvalidArgumentError for a variable of another dtype, as TensorFlow does when it is read."""
        if isinstance(value, Variable) and value.dtype is not self.spec.dtype:
            raise InvalidArgumentError(
                None,
                None,
                f"Trying to read variable with wrong dtype. Expected {kernel_name(self.spec.dtype)}"
                f" got {kernel_name(value.dtype)}",
            )
        return value

    def _is_like(self, other: TraceType) -> bool:
        mine, its = self.spec, getattr(other, "spec", None)
        return type(other) is VariableType and (mine.dtype, mine.trainable, mine.alias_id) == (
            its.dtype,
            its.trainable,
            its.alias_id,
        )

    def is_subtype_of(self, other: TraceType) -> bool:
        return self._is_like(other) and self.spec.shape.is_subtype_of(other.spec.shape)

    def common_supertype(self, other: TraceType) -> "VariableType | None":
        if not self._is_like(other):
            return None
        shape = self.spec.shape.most_specific_common_supertype([other.spec.shape])
        spec = VariableSpec(shape, self.spec.dtype, self.spec.trainable, self.spec.alias_id)
        return VariableType(spec, self.is_first, self.original)

    def __eq__(self, other: object) -> bool:
        return type(other) is VariableType and self.spec == other.spec

    def __hash__(self) -> int:
        return hash(self.spec)

    def __repr__(self) -> str:
        return repr(self.spec)

    def short(self) -> str:
        return f"Variable {tensor_text(self.spec.dtype, self.spec.shape)}"
