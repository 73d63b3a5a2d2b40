"""Trace types: what about an argument decides whether a trace can serve a call.

Every type can say whether it is a subtype of another, name a common supertype, make the placeholder that
stands for the argument while tracing, and list the tensors that a real argument contributes to the call.
"""

import weakref
from collections.abc import Callable, Mapping

from minitf import dtypes, nest
from minitf.dtypes import kernel_name
from minitf.errors import InvalidArgumentError
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.registry import Abstract
from minitf.shapes import TensorShape, known
from minitf.tensor_spec import TensorSpec, TypeSpec, VariableSpec
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


class CompositeType(TraceType):
    """A value made of tensors that knows its spec: a dataset, an iterator, an extension type.

    The spec has `component_specs()`, `to_components(value)` and `from_components(tensors)`.
    """

    __slots__ = ("spec",)

    def __init__(self, spec: TypeSpec):
        self.spec = spec

    def is_subtype_of(self, other: TraceType) -> bool:
        return type(other) is CompositeType and self.spec.is_subtype_of(other.spec)

    def common_supertype(self, other: TraceType) -> "CompositeType | None":
        if type(other) is not CompositeType:
            return None
        spec = self.spec.most_specific_common_supertype([other.spec])
        return None if spec is None else CompositeType(spec)

    def placeholder(self, graph: FuncGraph, name: str) -> object:
        parts = self.spec.component_specs()
        return self.spec.from_components([graph.add_input(part.dtype, part.shape, name) for part in parts])

    def tensors(self, value: object) -> list[Tensor]:
        return self.spec.to_components(value)

    def cast(self, value: object) -> object:
        found = getattr(value, "_type_spec", None)
        if found is None:
            raise TypeError(f"{type(value).__name__!r} object has no attribute '__dict__'")
        if not found.is_subtype_of(self.spec):
            raise TypeError(self._misfit(found))
        return value

    def _misfit(self, found: TypeSpec) -> str:
        """The first tensor that does not fit, or the whole."""
        pairs = zip(found.component_specs(), self.spec.component_specs(), strict=False)
        one, other = next(((a, b) for a, b in pairs if not a.is_subtype_of(b)), (found, self.spec))
        return f"Can not cast {one!r} to {other!r}"

    def __eq__(self, other: object) -> bool:
        return type(other) is CompositeType and self.spec == other.spec

    def __hash__(self) -> int:
        return hash(self.spec)

    def __repr__(self) -> str:
        return repr(self.spec)

    def short(self) -> str:
        return repr(self.spec)


class Container(TraceType):
    """A list, tuple, dict or named tuple: its class, its keys, and the types of its items."""

    __slots__ = ("_hash", "example", "items", "keys", "kind")

    def __init__(self, example: object, keys: tuple, items: tuple[TraceType, ...], kind: object = None):
        self.kind = kind or _kind(example)
        self.example = example
        self.keys = keys
        self.items = items
        self._hash = hash((self.kind, keys, items))

    def _matches(self, other: TraceType) -> bool:
        return (
            type(other) is Container
            and self.kind == other.kind
            and self.keys == other.keys
            and (len(self.items) == len(other.items))
        )

    def is_subtype_of(self, other: TraceType) -> bool:
        return self._matches(other) and all(
            a.is_subtype_of(b) for a, b in zip(self.items, other.items, strict=True)
        )

    def common_supertype(self, other: TraceType) -> "Container | None":
        if not self._matches(other):
            return None
        items = tuple(a.common_supertype(b) for a, b in zip(self.items, other.items, strict=True))
        return None if None in items else Container(self.example, self.keys, items, self.kind)

    def placeholder(self, graph: FuncGraph, name: str) -> object:
        return nest.rebuild(self.example, [item.placeholder(graph, name) for item in self.items])

    def tensors(self, value: object) -> list[Tensor]:
        return [
            tensor
            for type, item in zip(self.items, nest.children(value), strict=True)
            for tensor in type.tensors(item)
        ]

    def cast(self, value: object) -> object:
        self._check_container(value)
        return nest.rebuild(
            value, [type.cast(item) for type, item in zip(self.items, nest.children(value), strict=True)]
        )

    def _check_container(self, value: object) -> None:
        if isinstance(self.example, Mapping):
            if not isinstance(value, Mapping):
                raise TypeError(f"Can not cast {value!r} to a Dict type.")
            if set(value) != set(self.keys):
                raise TypeError(f"{value!r} has different keys with the TraceType {self!r}.")
        elif isinstance(self.example, (list, tuple)):
            word = "list" if isinstance(self.example, list) else "tuple"
            if not isinstance(value, list if word == "list" else tuple):
                raise TypeError(f"Can not cast {value!r} to {word} type.")
            if len(value) != len(self.items):
                raise TypeError(f"Can not cast {value!r} with length {len(value)} to {self!r}.")

    def objects(self) -> list[WeakObject]:
        return [found for item in self.items for found in item.objects()]

    def __eq__(self, other: object) -> bool:
        return self._matches(other) and self.items == other.items

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        if self.keys:
            pairs = ", ".join(f"[{key!r}, {item!r}]" for key, item in zip(self.keys, self.items, strict=True))
            return f"{'Dict' if isinstance(self.example, Mapping) else self.kind[0]}[{pairs}]"
        word = "List" if isinstance(self.example, list) else "Tuple"
        return f"{word}[{', '.join(map(repr, self.items))}]"

    def short(self) -> str:
        if isinstance(self.example, Mapping):
            return (
                "{"
                + ", ".join(
                    f"{key!r}: {item.short()}" for key, item in zip(self.keys, self.items, strict=True)
                )
                + "}"
            )
        if self.keys:
            pairs = ", ".join(
                f"{key}={item.short()}" for key, item in zip(self.keys, self.items, strict=True)
            )
            return f"{self.kind[0]}({pairs})"
        inner = ", ".join(item.short() for item in self.items)
        if isinstance(self.example, list):
            return f"[{inner}]"
        return f"({inner},)" if len(self.items) == 1 else f"({inner})"


def _kind(example: object) -> object:
    if nest.is_namedtuple(example):
        return (type(example).__name__, example._fields)
    return type(example)
