"""Trace types of values that are made of others: containers, datasets, extension types."""

from collections.abc import Mapping

from minitf import nest
from minitf.graph.func_graph import FuncGraph
from minitf.tensor_spec import TypeSpec
from minitf.tensors import Tensor
from minitf.tracing.trace_type import TraceType, WeakObject


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
