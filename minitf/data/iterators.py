"""Iterators: resources that remember how far a dataset has been read."""

from collections.abc import Callable
from collections.abc import Iterator as PythonIterator

import numpy as np

from minitf import context, dtypes
from minitf.data.pipeline import Pipeline, bare
from minitf.data.structure import component_specs, packed
from minitf.errors import FailedPreconditionError, OutOfRangeError
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import SCALAR, TensorShape
from minitf.tensor_spec import TensorSpec, TypeSpec
from minitf.tensors import Tensor
from minitf.tracing.structured_types import CompositeType

_MOST_CALLS = 32
_END = object()


class IteratorState:
    """What an iterator's resource refers to."""

    __slots__ = ("__weakref__", "elements")
    shape = ()
    size = 1

    def __init__(self):
        self.elements: PythonIterator | None = None

    def next(self) -> object:
        """The next element's components, or _END."""
        if self.elements is None:
            text = "GetNext() failed because the iterator has not been initialized."
            raise FailedPreconditionError(None, None, text)
        return next(self.elements, _END)


class Optional:
    """What `get_next_as_optional` returns: an element's components, or nothing."""

    __slots__ = ("value",)
    shape = ()
    size = 1

    def __init__(self, value: object):
        self.value = value


anonymous_iterator = define(
    "AnonymousIteratorV3",
    "",
    infer=lambda: Abstract(dtypes.resource, SCALAR),
    kernel=IteratorState,
    stateful=True,
)


def _make(dataset: object, iterator: object) -> None:
    pipeline: Pipeline = bare(dataset)
    bare(iterator).elements = iter(pipeline)


make_iterator = define(
    "MakeIterator",
    "dataset: variant, iterator: resource",
    infer=lambda dataset, iterator: (),
    kernel=_make,
    stateful=True,
)


def of_specs(*inputs: Abstract, output_types: tuple, output_shapes: tuple, **attrs: object) -> tuple:
    """The shape rule of ops that return an element."""
    return tuple(Abstract(dtype, shape) for dtype, shape in zip(output_types, output_shapes, strict=True))


def _next(iterator: object, output_types: tuple, output_shapes: tuple) -> tuple:
    element = bare(iterator).next()
    if element is _END:
        raise OutOfRangeError(None, None, "End of sequence")
    return element


iterator_get_next = define(
    "IteratorGetNext", "iterator: resource", infer=of_specs, kernel=_next, stateful=True
)

_VARIANT = Abstract(dtypes.variant, SCALAR)
iterator_get_next_as_optional = define(
    "IteratorGetNextAsOptional",
    "iterator: resource",
    infer=lambda iterator: _VARIANT,
    kernel=lambda iterator: Optional(bare(iterator).next()),
    stateful=True,
)
optional_has_value = define(
    "OptionalHasValue",
    "optional: variant",
    infer=lambda optional: Abstract(dtypes.bool, SCALAR),
    kernel=lambda optional: np.bool_(bare(optional).value is not _END),
)
optional_get_value = define(
    "OptionalGetValue",
    "optional: variant",
    infer=of_specs,
    kernel=lambda optional, output_types, output_shapes: bare(optional).value,
)
for _op in (
    *(anonymous_iterator, make_iterator, iterator_get_next),
    *(iterator_get_next_as_optional, optional_has_value, optional_get_value),
):
    not_differentiable(_op)


def outputs_of(spec: object) -> dict[str, tuple]:
    """The attributes of an op that returns an element of these specs."""
    parts = component_specs(spec)
    return {
        "output_types": tuple(part.dtype for part in parts),
        "output_shapes": tuple(part.shape for part in parts),
    }


class Iterator:
    """`tf.data.Iterator`: reads a dataset, eagerly or as nodes of a graph."""

    def __init__(self, resource: Tensor, element_spec: object):
        self._iterator_resource = resource
        self.element_spec = element_spec
        self._calls = 0

    @classmethod
    def over(cls, dataset: object) -> "OwnedIterator":
        """An iterator at the beginning of a dataset."""
        resource = anonymous_iterator()
        make_iterator(dataset._variant_tensor, resource)
        return OwnedIterator(resource, dataset.element_spec)

    def get_next(self) -> object:
        """The next element. Raises OutOfRangeError at the end."""
        outputs = iterator_get_next(self._iterator_resource, **outputs_of(self.element_spec))
        return packed(self.element_spec, list(outputs))

    def get_next_as_optional(self) -> "OptionalElement":
        """The next element, or nothing at the end."""
        return OptionalElement(iterator_get_next_as_optional(self._iterator_resource), self.element_spec)

    def __iter__(self) -> "Iterator":
        return self

    def __next__(self) -> object:
        if context.executing_eagerly():
            try:
                return self.get_next()
            except OutOfRangeError:
                raise StopIteration from None
        self._check_calls()
        return self.get_next()

    def _check_calls(self) -> None:
        """NB: with AutoGraph enabled, a Python generator around an iterator never ends, as in TensorFlow."""
        self._calls += 1
        if self._calls > _MOST_CALLS and context.autograph_status == "DISABLED":
            raise ValueError(
                "An unusually high number of `tf.data.Iterator.get_next()` calls was detected. This suggests"
                " that the `for elem in dataset: ...` idiom is used within tf.function with AutoGraph"
                " disabled. This idiom is only supported when AutoGraph is enabled."
            )

    is_composite = True

    @property
    def _type_spec(self) -> "IteratorSpec":
        return IteratorSpec(self.element_spec)

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self._type_spec)

    def __tf_flatten__(self) -> tuple:
        return self._type_spec, (self._iterator_resource,)

    @classmethod
    def __tf_unflatten__(cls, spec: "IteratorSpec", components: tuple) -> "Iterator":
        return spec.from_components(list(components))


class OwnedIterator(Iterator):
    """The class of the iterators that `iter(dataset)` makes."""


OwnedIterator.__module__ = "tensorflow.python.data.ops.iterator_ops"  # learners see it printed


class OptionalElement:
    """An element that may not be there."""

    def __init__(self, variant: Tensor, element_spec: object):
        self._variant = variant
        self.element_spec = element_spec

    def has_value(self, name: str | None = None) -> Tensor:
        """Whether there is an element, a boolean scalar."""
        return optional_has_value(self._variant, name=name)

    def get_value(self, name: str | None = None) -> object:
        """The element, where there is one."""
        outputs = optional_get_value(self._variant, name=name, **outputs_of(self.element_spec))
        return packed(self.element_spec, list(outputs))


class IteratorSpec(TypeSpec):
    """`tf.data.IteratorSpec`: an iterator over elements of these specs."""

    def __init__(self, element_spec: object):
        self.element_spec = element_spec

    def component_specs(self) -> list[TensorSpec]:
        return [TensorSpec(TensorShape(()), dtypes.resource)]

    def to_components(self, value: Iterator) -> list[Tensor]:
        return [value._iterator_resource]

    def from_components(self, tensors: list[Tensor]) -> OwnedIterator:
        return OwnedIterator(tensors[0], self.element_spec)

    def is_subtype_of(self, other: object) -> bool:
        return self == other

    def most_specific_common_supertype(self, others: list) -> "IteratorSpec | None":
        return self if all(self == other for other in others) else None

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self)

    def __eq__(self, other: object) -> bool:
        return type(other) is IteratorSpec and self.element_spec == other.element_spec

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        return f"IteratorSpec({self.element_spec!r},)"


class NumpyIterator:
    """What `as_numpy_iterator` returns: elements with NumPy values for tensors."""

    def __init__(self, iterator: Iterator, convert: Callable):
        self._iterator = iterator
        self._convert = convert

    def __iter__(self) -> "NumpyIterator":
        return self

    def __next__(self) -> object:
        return self._convert(next(self._iterator))

    next = __next__
