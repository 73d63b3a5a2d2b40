"""`tf.nest`: structures of lists, tuples, dicts, named tuples, attrs classes and dataclasses-like types.

Composites (extension types, datasets, iterators, TensorArrays, IndexedSlices) are leaves, or with
`expand_composites` structures of their tensors.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_SEQUENCES = (list, tuple)


def is_nested(structure: object, expand_composites: bool = False) -> bool:
    """Whether `structure` is no leaf, but a list, tuple, dict, named tuple or of a type that can flatten."""
    if isinstance(structure, (list, tuple, Mapping)):
        return True
    return hasattr(structure, "__tf_flatten__") and (expand_composites or not _is_composite(structure))


def _is_composite(value: object) -> bool:
    return getattr(type(value), "is_composite", False)


def is_namedtuple(value: object) -> bool:
    return isinstance(value, tuple) and hasattr(value, "_fields")


def sorted_keys(mapping: Mapping) -> list:
    """The keys in the order that structures use. Raises TypeError when they cannot be compared."""
    try:
        return sorted(mapping)
    except TypeError:
        raise TypeError(
            f"nest only supports dicts with sortable keys. Got keys {list(mapping)} that cannot be sorted."
        ) from None


def children(structure: object) -> list:
    """The items of one level, dicts by sorted key."""
    if isinstance(structure, Mapping):
        return [structure[key] for key in sorted_keys(structure)]
    if hasattr(structure, "__tf_flatten__"):
        return list(structure.__tf_flatten__()[1])
    return list(structure)


def flatten(structure: object, expand_composites: bool = False) -> list:
    """The leaves, in order."""
    if not is_nested(structure, expand_composites):
        return [structure]
    return [leaf for child in children(structure) for leaf in flatten(child, expand_composites)]


def rebuild(structure: object, items: list) -> object:
    """One level like `structure`, with `items` instead of its items."""
    kind = type(structure)
    if isinstance(structure, Mapping):
        values = dict(zip(sorted_keys(structure), items, strict=True))
        ordered = {key: values[key] for key in structure}
        if kind is dict or kind is MappingProxyType:
            return ordered
        if hasattr(structure, "default_factory"):
            return kind(structure.default_factory, ordered)
        return kind(ordered)
    if hasattr(structure, "__tf_flatten__"):
        metadata, _ = structure.__tf_flatten__()
        return kind.__tf_unflatten__(metadata, tuple(items))
    if is_namedtuple(structure):
        return kind(*items)
    return kind(items) if issubclass(kind, _SEQUENCES) else list(items)


def pack_sequence_as(structure: object, flat_sequence: list, expand_composites: bool = False) -> object:
    """The inverse of `flatten`. Raises ValueError when the number of leaves differs."""
    flat = list(flat_sequence)
    needed = len(flatten(structure, expand_composites))
    if not is_nested(structure, expand_composites):
        if len(flat) != 1:
            raise ValueError(
                f"The target structure is of type `{type(structure)}`\n  {structure}\nHowever the input is a"
                " sequence"
                f" ({type(flat_sequence)}) of length {len(flat)}.\n  {flat}\nnest cannot guarantee that it"
                " is safe to"
                " map one to the other."
            )
        return flat[0]
    if needed != len(flat):
        raise ValueError(
            f"Could not pack sequence. Structure had {needed} atoms, but flat_sequence had {len(flat)} items."
            f"  Structure: {structure}, flat_sequence: {flat}."
        )
    leaves = iter(flat)
    return map_leaves(lambda leaf: next(leaves), structure, expand_composites)


def map_leaves(function: Callable, structure: object, expand_composites: bool = False) -> object:
    """`structure` with `function` applied to every leaf."""
    if not is_nested(structure, expand_composites):
        return function(structure)
    items = [map_leaves(function, child, expand_composites) for child in children(structure)]
    return rebuild(structure, items)


def map_structure(func: Callable, *structures: object, **options: object) -> object:
    """Apply `func` to the leaves of structures of one shape. Raises ValueError or TypeError when they
    differ.
    """
    if not callable(func):
        raise TypeError(f"func must be callable, got: {func}")
    if not structures:
        raise ValueError("Must provide at least one structure")
    unknown = set(options) - {"check_types", "expand_composites"}
    if unknown:
        raise ValueError(
            "Only valid keyword arguments for `map_structure` are: `check_types`, `expand_composites`."
            f" Received: {', '.join(map(repr, sorted(unknown)))}."
        )
    expand = options.get("expand_composites", False)
    for other in structures[1:]:
        assert_same_structure(structures[0], other, options.get("check_types", True), expand)
    flat = [flatten(structure, expand) for structure in structures]
    return pack_sequence_as(structures[0], [func(*leaves) for leaves in zip(*flat, strict=True)], expand)


def assert_same_structure(
    nest1: object, nest2: object, check_types: bool = True, expand_composites: bool = False
) -> None:
    """Raises ValueError when the nesting differs, TypeError when only the types of the containers do."""
    problem = _difference(nest1, nest2, check_types, expand_composites)
    if problem is None:
        return
    kind, specifically = problem
    raise kind(
        "The two structures don't have the same nested structure.\n\n"
        f"First structure: {_described(nest1)}\n\nSecond structure: {_described(nest2)}\n\n"
        f"More specifically: {specifically}\n"
        f"Entire first structure:\n{_dots(nest1)}\nEntire second structure:\n{_dots(nest2)}"
    )


def _described(structure: object) -> str:
    return f"type={type(structure).__name__} str={structure}"


class _Dot:
    def __repr__(self) -> str:
        return "."


def _dots(structure: object) -> str:
    return str(map_leaves(lambda leaf: _Dot(), structure))


def _difference(first: object, second: object, check_types: bool, expand: bool) -> tuple[type, str] | None:
    """The class of the error and what is different, or None."""
    if is_nested(first, expand) != is_nested(second, expand):
        nested, other = (first, second) if is_nested(first, expand) else (second, first)
        return ValueError, (
            f'Substructure "{_described(nested)}" is a sequence, while substructure'
            f' "{_described(other)}" is not'
        )
    if not is_nested(first, expand):
        return None
    if check_types and type(first) is not type(second) and not _alike(first, second):
        return TypeError, (
            "The two namedtuples don't have the same sequence type. First structure"
            f" {_described(first)} has type {type(first).__name__}, while second structure"
            f" {_described(second)}"
            f" has type {type(second).__name__}"
        )
    if isinstance(first, Mapping) and isinstance(second, Mapping) and set(first) != set(second):
        return ValueError, (
            "The two dictionaries don't have the same set of keys. First structure:"
            f" {_described(first)} has keys {list(first)}, while second structure {_described(second)} has"
            " keys"
            f" {list(second)}"
        )
    left, right = children(first), children(second)
    if len(left) != len(right):
        return ValueError, (
            "The two structures don't have the same number of elements. First structure:"
            f" {_described(first)}. Second structure: {_described(second)}"
        )
    for a, b in zip(left, right, strict=True):
        found = _difference(a, b, check_types, expand)
        if found is not None:
            return found
    return None


def _alike(first: object, second: object) -> bool:
    """Mappings and datasets may be of different types; named tuples of one name and fields count as one."""
    if hasattr(first, "_type_spec") and hasattr(second, "_type_spec"):
        return first._type_spec == second._type_spec
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return True
    return (
        is_namedtuple(first)
        and is_namedtuple(second)
        and (type(first).__name__ == type(second).__name__ and first._fields == second._fields)
    )
