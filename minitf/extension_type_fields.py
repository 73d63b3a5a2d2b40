"""The fields of an extension type: which annotations are allowed, and values made to fit them."""

import inspect
import types
import typing
from collections.abc import Iterator, Mapping

from minitf.dtypes import DType, as_dtype
from minitf.inputs import to_tensor
from minitf.shapes import TensorShape
from minitf.tensor_spec import TensorSpec, TypeSpec
from minitf.tensors import Tensor

_PLAIN = (int, float, str, bytes, bool, type(None))
_RESERVED = ("self", "Spec")


class ImmutableDict(Mapping):
    """A dict that cannot be changed, as extension types hold them."""

    def __init__(self, items: object = ()):
        self._items = dict(items)

    def __getitem__(self, key: object) -> object:
        return self._items[key]

    def __iter__(self) -> Iterator:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"ImmutableDict({self._items!r})"


class Field:
    """One field: its name, the type it is annotated with, and its default."""

    __slots__ = ("default", "name", "type")
    NO_DEFAULT = object()

    def __init__(self, name: str, type: object, default: object):
        self.name = name
        self.type = type
        self.default = default
        if default is not self.NO_DEFAULT:
            self.default = converted(default, type, f"default value for {name}")


def check_name(owner: str, name: str) -> None:
    """Raise ValueError for names that extension types use themselves."""
    if name in _RESERVED or name.startswith("_tf_extension_type"):
        raise ValueError(f"The field annotations for {owner} are invalid. Field {name!r} is reserved.")


def check_annotation(name: str, type: object) -> None:
    """Raise TypeError for types that a field cannot have."""
    refused = _refused(type)
    if refused is not None:
        raise TypeError(f"In field {name!r}: Unsupported type annotation {refused}")


def _refused(type: object) -> str | None:
    """How the part of an annotation that is not supported is shown, or None."""
    if isinstance(type, (str, typing.ForwardRef)) or type in _ATOMIC or _is_extension_type(type):
        return None
    origin, parts = typing.get_origin(type), typing.get_args(type)
    if origin is tuple or origin in _UNIONS:
        return next((text for part in parts if part is not ... and (text := _refused(part))), None)
    if (
        origin is not None
        and isinstance(origin, _Class)
        and issubclass(origin, Mapping)
        and origin is not dict
    ):
        return next((text for part in parts if (text := _refused(part))), None)
    return repr(type.__name__) if isinstance(type, _Class) and origin is None else repr(type)


_Class = type
_UNIONS = (typing.Union, types.UnionType)
_ATOMIC = (*_PLAIN, None, Tensor, DType, TensorShape)


def _is_extension_type(type: object) -> bool:
    return isinstance(type, _Class) and hasattr(type, "_tf_extension_type_fields")


def converted(value: object, type: object, path: str) -> object:
    """`value` as a field of this type holds it. Raises TypeError when it does not fit, naming the `path`."""
    if type is Tensor:
        return _tensor(value, path)
    if type is DType:
        return as_dtype(value)
    if type is TensorShape:
        return TensorShape(value)
    if type is None or type in _PLAIN:
        return _of_class(value, _NONE if type is None else type, path)
    if _is_extension_type(type):
        return value if isinstance(value, TypeSpec) else _of_class(value, type, path)
    if isinstance(type, (str, typing.ForwardRef)):
        return value
    return _compound(value, type, path)


_NONE = types.NoneType


def _tensor(value: object, path: str) -> object:
    if isinstance(value, (Tensor, TensorSpec)):
        return value
    try:
        return to_tensor(value)
    except (TypeError, ValueError):
        raise _misfit(path, "a Tensor", value) from None


def _of_class(value: object, kind: type, path: str) -> object:
    if not isinstance(value, kind):
        raise _misfit(path, repr(kind.__name__), value)
    return value


def _misfit(path: str, expected: str, value: object) -> TypeError:
    return TypeError(f"{path}: expected {expected}, got {type(value).__name__!r}")


def _compound(value: object, type: object, path: str) -> object:
    origin, parts = typing.get_origin(type), typing.get_args(type)
    if origin in _UNIONS:
        return _one_of(value, parts, path)
    if origin is tuple:
        return _tuple(value, parts, path)
    if not isinstance(value, Mapping):
        raise _misfit(path, "mapping", value)
    key_type, value_type = parts
    return ImmutableDict(
        (converted(key, key_type, f"{path}[<key>]"), converted(item, value_type, f"{path}[{key!r}]"))
        for key, item in value.items()
    )


def _one_of(value: object, types: tuple, path: str) -> object:
    for type in types:
        try:
            return converted(value, type, path)
        except TypeError:
            continue
    names = ", ".join(getattr(type, "__name__", repr(type)) for type in types)
    raise TypeError(f"{path}: expected one of: {names}, got {value.__class__.__name__!r}")


def _tuple(value: object, parts: tuple, path: str) -> tuple:
    if not isinstance(value, (list, tuple)):
        raise _misfit(path, "tuple", value)
    kinds = [parts[0]] * len(value) if len(parts) == 2 and parts[1] is ... else list(parts)
    if len(kinds) != len(value):
        raise TypeError(f"{path}: expected tuple of length {len(kinds)}, got {len(value)}")
    return tuple(
        converted(item, kind, f"{path}[{index}]")
        for index, (item, kind) in enumerate(zip(value, kinds, strict=True))
    )


def signature_of(fields: tuple[Field, ...]) -> inspect.Signature:
    """Fields after one with a default are given by keyword, unless they have defaults, too."""
    kind, parameters = inspect.Parameter.POSITIONAL_OR_KEYWORD, []
    has_default = False
    for field in fields:
        absent = field.default is Field.NO_DEFAULT
        if absent and has_default:
            kind = inspect.Parameter.KEYWORD_ONLY
        has_default = has_default or not absent
        default = inspect.Parameter.empty if absent else field.default
        parameters.append(inspect.Parameter(field.name, kind, default=default))
    return inspect.Signature(parameters)
