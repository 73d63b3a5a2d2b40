"""TensorFlow's trace types in the neutral form of the observation."""

import weakref
from typing import Any

from graders.player.graphs import tensor_type


class Signatures:
    """Describes signatures; numbers objects in the order they are met."""

    def __init__(self) -> None:
        self._objects: list[tuple[weakref.ref, str]] = []
        self._counts: dict[str, int] = {}

    def signature(self, function_type: Any) -> dict[str, str]:
        """Parameter names with descriptions, defaults included."""
        return {
            name: self.describe(parameter.type_constraint)
            for name, parameter in function_type.parameters.items()
        }

    def describe(self, trace_type: Any) -> str:
        describer = getattr(self, f"_{type(trace_type).__name__}", None)
        return describer(trace_type) if describer else str(trace_type)

    def _TensorSpec(self, spec: Any) -> str:
        return tensor_type(spec.dtype, spec.shape)

    def _VariableSpec(self, spec: Any) -> str:
        return f"Variable {tensor_type(spec.dtype, spec.shape)}"

    def _Literal(self, literal: Any) -> str:
        return repr(literal.value)

    def _List(self, found: Any) -> str:
        return f"[{self._joined(found.components_tuple.components)}]"

    def _Tuple(self, found: Any) -> str:
        comma = "," if len(found.components) == 1 else ""
        return f"({self._joined(found.components)}{comma})"

    def _Dict(self, found: Any) -> str:
        inside = (f"{key!r}: {self.describe(t)}" for key, t in sorted(found.mapping.items(), key=str))
        return "{" + ", ".join(inside) + "}"

    def _NamedTuple(self, found: Any) -> str:
        pairs = zip(found.attribute_names, found.attributes.components, strict=True)
        inside = ", ".join(f"{name}={self.describe(t)}" for name, t in pairs)
        return f"{found.type_name}({inside})"

    def _Attrs(self, found: Any) -> str:
        return self._NamedTuple(found.named_attributes)

    def _Weakref(self, found: Any) -> str:
        return self._numbered(found._ref)

    def _Reference(self, found: Any) -> str:
        return self.describe(found.base)

    def _joined(self, components: Any) -> str:
        return ", ".join(self.describe(component) for component in components)

    def _numbered(self, reference: Any) -> str:
        """`object Counter #1`; two references are the same while their object lives."""
        target = reference()
        if target is None:
            return "object (gone)"
        for known, name in self._objects:
            if known() is target:
                return name
        kind = type(target).__name__
        self._counts[kind] = self._counts.get(kind, 0) + 1
        name = f"object {kind} #{self._counts[kind]}"
        self._objects.append((reference, name))
        return name
