"""Building trace types from the arguments of a call, and telling them as specs."""

import weakref
from collections.abc import Mapping

import numpy as np

from minitf import dtypes, nest
from minitf.shapes import known
from minitf.tensor_spec import TensorSpec, VariableSpec
from minitf.tensors import Tensor
from minitf.tracing.structured_types import CompositeType, Container
from minitf.tracing.trace_type import Literal, TensorType, TraceType, VariableType, WeakObject
from minitf.variables import Variable


class Builder:
    """Makes the trace types of one call, so that one variable given twice gets one alias id."""

    def __init__(self):
        self._aliases: dict[int, int] = {}

    def of(self, value: object) -> TraceType:
        """Raises TypeError for what cannot be part of a cache key, such as a set."""
        if isinstance(value, Tensor):
            return TensorType(value.dtype, value.shape)
        if isinstance(value, Variable):
            return self._variable(value)
        if isinstance(value, TensorSpec):
            return TensorType(value.dtype, value.shape, value.name)
        if isinstance(value, VariableSpec):
            return VariableType(value)
        if isinstance(value, TraceType):
            return value
        if isinstance(value, (np.ndarray, np.generic)):
            return TensorType(dtypes.from_numpy(value.dtype), known(value.shape))
        if hasattr(value, "__tf_tracing_type__"):
            return value.__tf_tracing_type__(self)
        if nest.is_nested(value, expand_composites=True):
            return self._container(value)
        return _leaf(value)

    def _variable(self, variable: Variable) -> VariableType:
        is_first = id(variable.handle) not in self._aliases
        alias = self._aliases.setdefault(id(variable.handle), len(self._aliases))
        spec = VariableSpec(variable.shape, variable.dtype, variable.trainable, alias)
        return VariableType(spec, is_first, weakref.ref(variable))

    def _container(self, value: object) -> Container:
        if isinstance(value, Mapping):
            keys = tuple(nest.sorted_keys(value))
        else:
            keys = value._fields if nest.is_namedtuple(value) else ()
        kind = None
        if hasattr(value, "__tf_flatten__"):
            kind = (type(value).__name__, repr(value.__tf_flatten__()[0]))
        shell = (
            value
            if hasattr(value, "__tf_flatten__")
            else nest.rebuild(value, [None] * len(nest.children(value)))
        )
        return Container(shell, keys, tuple(self.of(item) for item in nest.children(value)), kind)


_LITERALS = (int, float, bool, str, bytes, type(None))


def _leaf(value: object) -> TraceType:
    if type(value) in _LITERALS:
        return Literal(value)
    try:
        return WeakObject(value)
    except TypeError:
        pass
    try:
        return Literal(value)
    except TypeError:
        raise TypeError(
            f"Could not generate a generic TraceType for {value!r}.Please verify that it is"
            " immutable/hashable."
            " Otherwise, consider implementing the Tracing Protocol for it."
        ) from None


def named_spec(type: TraceType, name: str | None = None) -> object:
    """A trace type as learners write it: TensorSpec for tensors, the value for literals.

    Specs inside containers are named by their path: `options_flag`.
    """
    if isinstance(type, TensorType):
        return TensorSpec(type.shape, type.dtype, type.name or name)
    if isinstance(type, (VariableType, CompositeType)):
        return type.spec
    if isinstance(type, Container):
        keys = type.keys or range(len(type.items))
        items = [
            named_spec(item, name and f"{name}_{key}") for key, item in zip(keys, type.items, strict=True)
        ]
        return nest.rebuild(type.example, items)
    return type.placeholder(None, "")
