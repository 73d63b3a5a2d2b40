"""Elements of datasets: tensors in tuples and dicts, their specs, and both as flat lists.

As in TensorFlow, a list is not part of the structure: it becomes a tensor.
"""

from collections.abc import Callable, Mapping

from minitf import nest
from minitf.dtypes import DType
from minitf.inputs import to_tensor
from minitf.shapes import TensorShape, as_shape
from minitf.tensor_spec import NoneTensorSpec, TensorSpec, TypeSpec
from minitf.tensors import Tensor, is_tensor


def is_nested(value: object) -> bool:
    """Whether a value has parts: tuples (named ones too) and dicts."""
    return isinstance(value, (tuple, Mapping))


def flatten(structure: object) -> list:
    """The leaves in order, dicts by sorted key."""
    if not is_nested(structure):
        return [structure]
    return [leaf for child in nest.children(structure) for leaf in flatten(child)]


def map_leaves(function: Callable, structure: object) -> object:
    """`structure` with `function` applied to every leaf."""
    if not is_nested(structure):
        return function(structure)
    return nest.rebuild(structure, [map_leaves(function, child) for child in nest.children(structure)])


def normalized(value: object) -> object:
    """The structure of `value` with tensors, or composites such as datasets, as leaves."""
    return map_leaves(_leaf, value)


def _leaf(value: object) -> object:
    if value is None or is_composite(value):
        return value
    return to_tensor(value)


def is_composite(value: object) -> bool:
    """Whether a value is made of tensors and knows its spec: a dataset, an iterator, an extension type."""
    return hasattr(value, "_type_spec") and not is_tensor(value)


def spec_of(value: object) -> object:
    """The specs of a normalized structure."""
    return map_leaves(_spec, value)


def _spec(value: object) -> TypeSpec:
    if value is None:
        return NoneTensorSpec()
    return value._type_spec if is_composite(value) else TensorSpec(value.shape, value.dtype)


def component_specs(spec: object) -> list[TensorSpec]:
    """The tensors that values of these specs consist of."""
    return [
        part
        for leaf in flatten(spec)
        for part in ([leaf] if isinstance(leaf, TensorSpec) else leaf.component_specs())
    ]


def components(value: object) -> list[Tensor]:
    """The tensors of a normalized structure, in order."""
    return [part for leaf in flatten(value) for part in _components(leaf)]


def _components(value: object) -> list[Tensor]:
    if value is None:
        return []
    return value._type_spec.to_components(value) if is_composite(value) else [to_tensor(value)]


def packed(spec: object, tensors: list[Tensor]) -> object:
    """The value of these specs that consists of these tensors."""
    remaining = iter(tensors)

    def leaf(one: TypeSpec) -> object:
        if isinstance(one, TensorSpec):
            return next(remaining)
        return one.from_components([next(remaining) for _ in one.component_specs()])

    return map_leaves(leaf, spec)


def with_shapes(spec: object, change: Callable[[TensorShape], TensorShape]) -> object:
    """The specs with every tensor's shape changed."""

    def leaf(one: TypeSpec) -> TypeSpec:
        if not isinstance(one, TensorSpec):
            return one
        return TensorSpec(change(one.shape), one.dtype)

    return map_leaves(leaf, spec)


def spec_from_types(types: object, shapes: object) -> object:
    """Specs from dtypes and, in the same structure or None for all unknown, shapes."""
    flat = flatten(types)
    given = [None] * len(flat) if shapes is None else _flat_shapes(types, shapes)
    remaining = iter(given)

    def leaf(dtype: DType) -> TensorSpec:
        return TensorSpec(TensorShape(next(remaining)), dtype)

    return map_leaves(leaf, types)


def _flat_shapes(types: object, shapes: object) -> list[TensorShape]:
    if not is_nested(types):
        return [as_shape(shapes)]
    pairs = zip(nest.children(types), nest.children(shapes), strict=True)
    return [shape for one, other in pairs for shape in _flat_shapes(one, other)]


def is_subtype(spec: object, other: object) -> bool:
    """Whether every value of these specs is also one of the others."""
    return same_structure(spec, other) and all(
        a.is_subtype_of(b) for a, b in zip(flatten(spec), flatten(other), strict=True)
    )


def common_supertype(spec: object, other: object) -> object | None:
    """The narrowest specs that cover both, or None."""
    if not same_structure(spec, other):
        return None
    merged = [
        a.most_specific_common_supertype([b]) for a, b in zip(flatten(spec), flatten(other), strict=True)
    ]
    if any(one is None for one in merged):
        return None
    remaining = iter(merged)
    return map_leaves(lambda _: next(remaining), spec)


def same_structure(one: object, other: object) -> bool:
    """Whether tuples, dicts and keys agree."""
    if not is_nested(one) or not is_nested(other):
        return is_nested(one) == is_nested(other)
    if isinstance(one, Mapping) != isinstance(other, Mapping):
        return False
    if isinstance(one, Mapping) and set(one) != set(other):
        return False
    left, right = nest.children(one), nest.children(other)
    return len(left) == len(right) and all(same_structure(a, b) for a, b in zip(left, right, strict=True))
