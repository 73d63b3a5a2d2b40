"""Specs of extension types: what functions know of their fields while they are traced."""

from collections.abc import Callable, Iterator, Mapping

from minitf.extension_type_fields import ImmutableDict, signature_of
from minitf.tensor_spec import TensorSpec, TypeSpec
from minitf.tensors import Tensor
from minitf.tracing.structured_types import CompositeType

STAND_INS = "_stand_ins"


def is_extension_value(value: object) -> bool:
    """Whether a value is an instance of an extension type."""
    return hasattr(type(value), "_tf_extension_type_fields")


def listed(fields: Mapping) -> str:
    """Fields as `repr` shows them."""
    return ", ".join(f"{name}={value!r}" for name, value in fields.items() if name != STAND_INS)


class ExtensionTypeSpec(TypeSpec):
    """What functions know of an extension type: specs for its tensors, the values of all else.

    Every extension type has its own as `Spec`, which takes the fields as the type does.
    """

    value_type: type

    def __init__(self, *args: object, **kwargs: object):
        fields = self.value_type._tf_extension_type_fields
        bound = signature_of(fields).bind(*args, **kwargs)
        bound.apply_defaults()
        self._fields = dict(bound.arguments)
        self.__dict__.update(self._fields)

    def component_specs(self) -> list[TensorSpec]:
        return _tensors(tuple(self._fields.values()))

    def to_components(self, value: object) -> list[Tensor]:
        return _tensors(tuple(value.__dict__[name] for name in self._fields))

    def from_components(self, tensors: list[Tensor]) -> object:
        remaining = iter(tensors)
        value = self.value_type.__new__(self.value_type)
        value.__dict__.update((name, _filled(field, remaining)) for name, field in self._fields.items())
        if not all(isinstance(tensor, Tensor) for tensor in tensors):
            # Structures are also rebuilt with something else in place of tensors, such as shapes.
            value.__dict__[STAND_INS] = self, tuple(tensors)
        return value

    def is_subtype_of(self, other: object) -> bool:
        return self._is_like(other) and all(
            one.is_subtype_of(two)
            for one, two in zip(self.component_specs(), other.component_specs(), strict=True)
        )

    def most_specific_common_supertype(self, others: list) -> "ExtensionTypeSpec | None":
        spec = self
        for other in others:
            spec = spec._merged(other)
            if spec is None:
                return None
        return spec

    def _merged(self, other: object) -> "ExtensionTypeSpec | None":
        if not self._is_like(other):
            return None
        pairs = zip(self.component_specs(), other.component_specs(), strict=True)
        merged = [one.most_specific_common_supertype([two]) for one, two in pairs]
        if None in merged:
            return None
        remaining = iter(merged)
        return type(self)(**{name: _respecified(field, remaining) for name, field in self._fields.items()})

    def _is_like(self, other: object) -> bool:
        """Whether all but the tensors are equal."""
        return type(other) is type(self) and self._without_tensors() == other._without_tensors()

    def _without_tensors(self) -> tuple:
        return tuple(_blank(field) for field in self._fields.values())

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._fields == other._fields

    def __hash__(self) -> int:
        return hash((type(self), tuple(self._fields.values())))

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({listed(self._fields)})"


def _map(value: object, function: Callable) -> object:
    """A field with `function` applied to what is no tuple and no dict."""
    if isinstance(value, tuple):
        return tuple(_map(item, function) for item in value)
    if isinstance(value, ImmutableDict):
        return ImmutableDict((key, _map(value[key], function)) for key in sorted(value))
    return function(value)


def spec_of(value: object) -> object:
    """A field of a value as the spec has it."""
    return _map(value, _leaf_spec)


def _leaf_spec(leaf: object) -> object:
    if isinstance(leaf, Tensor):
        return TensorSpec(leaf.shape, leaf.dtype)
    return leaf._type_spec if is_extension_value(leaf) else leaf


def _tensors(value: object) -> list:
    """The tensors, or the specs of tensors, in a field."""
    found: list = []

    def collect(leaf: object) -> None:
        if isinstance(leaf, (Tensor, TensorSpec)):
            found.append(leaf)
        elif is_extension_value(leaf):
            found.extend(_tensors(tuple(leaf.__dict__.values())))
        elif isinstance(leaf, ExtensionTypeSpec):
            found.extend(leaf.component_specs())

    _map(value, collect)
    return found


def _filled(field: object, tensors: Iterator) -> object:
    """A field of a spec as a value's, with tensors for its specs."""

    def leaf(one: object) -> object:
        if isinstance(one, TensorSpec):
            return next(tensors)
        if isinstance(one, ExtensionTypeSpec):
            return one.from_components([next(tensors) for _ in one.component_specs()])
        return one

    return _map(field, leaf)


def _respecified(field: object, specs: Iterator) -> object:
    def leaf(one: object) -> object:
        if isinstance(one, TensorSpec):
            return next(specs)
        if isinstance(one, ExtensionTypeSpec):
            return type(one)(**{name: _respecified(part, specs) for name, part in one._fields.items()})
        return one

    return _map(field, leaf)


def _blank(field: object) -> object:
    """A field without what is known of its tensors."""

    def leaf(one: object) -> object:
        if isinstance(one, TensorSpec):
            return Tensor
        return (type(one), one._without_tensors()) if isinstance(one, ExtensionTypeSpec) else one

    return _map(field, leaf)
