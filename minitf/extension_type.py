"""`tf.experimental.ExtensionType`: classes with typed, immutable fields that functions take and return."""

import inspect

from minitf.extension_type_fields import Field, check_annotation, check_name, converted, signature_of
from minitf.extension_type_spec import STAND_INS, ExtensionTypeSpec, listed, spec_of
from minitf.ops.broadcasting import shape
from minitf.ops.comparisons import equal
from minitf.ops.joining import stack
from minitf.ops.reductions import reduce_all
from minitf.tensors import Tensor
from minitf.tracing.structured_types import CompositeType


class _ExtensionTypeClass(type):
    """Collects the annotated fields of a class, and makes its instances immutable once they are made."""

    def __init__(cls, name: str, bases: tuple, namespace: dict):
        super().__init__(name, bases, namespace)
        cls._tf_extension_type_fields = _fields(cls)
        names = {"value_type": cls, "__qualname__": f"{cls.__qualname__}.Spec"}
        cls.Spec = type("Spec", (ExtensionTypeSpec,), names)
        if "__init__" not in namespace:
            cls.__signature__ = signature_of(cls._tf_extension_type_fields)

    def __call__(cls, *args: object, **kwargs: object) -> "ExtensionType":
        if not any(issubclass(base, ExtensionType) for base in cls.__bases__):
            raise AssertionError(
                f"Cannot create an instance of {cls.__name__} because {cls.__name__} is an abstract base"
                " class."
            )
        value = cls.__new__(cls)
        value.__dict__["_is_open"] = True
        value.__init__(*args, **kwargs)
        _close(value)
        return value


def _fields(cls: type) -> tuple[Field, ...]:
    found: dict[str, Field] = {}
    for base in reversed(cls.__mro__):
        for name, annotation in inspect.get_annotations(base).items():
            check_name(cls.__name__, name)
            check_annotation(name, annotation)
            found[name] = Field(name, annotation, base.__dict__.get(name, Field.NO_DEFAULT))
    return tuple(found.values())


def _close(value: "ExtensionType") -> None:
    """Convert the fields that the constructor set, validate them, and refuse changes from now on."""
    fields = type(value)._tf_extension_type_fields
    given = value.__dict__
    unknown = set(given) - {field.name for field in fields} - {"_is_open"}
    if unknown:
        raise ValueError(f"Got unexpected fields: {unknown}")
    missing = {field.name for field in fields} - set(given)
    if missing:
        raise ValueError(f"Missing required fields: {missing}")
    del given["_is_open"]
    for field in fields:
        given[field.name] = converted(given[field.name], field.type, field.name)
    value.__validate__()


class ExtensionType(metaclass=_ExtensionTypeClass):
    """`tf.experimental.ExtensionType`: subclass it and annotate the fields.

    The constructor converts: fields of type `tf.Tensor` become tensors. A function that takes one is traced
    once for every kind of it: tensors count by dtype and shape, other fields by value.
    Raises TypeError when a value does not fit its field, AttributeError when a field is assigned later.
    """

    def __init__(self, *args: object, **kwargs: object):
        bound = type(self).__signature__.bind(*args, **kwargs)
        bound.apply_defaults()
        self.__dict__.update(bound.arguments)

    def __validate__(self) -> None:
        """For subclasses: raise when the fields do not go together."""

    def __setattr__(self, name: str, value: object) -> None:
        self._check_open(name)
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        self._check_open(name)
        del self.__dict__[name]

    def _check_open(self, name: str) -> None:
        if "_is_open" not in self.__dict__:
            raise AttributeError(
                f"Cannot mutate attribute `{name}` outside the custom constructor of ExtensionType."
            )

    def __eq__(self, other: object) -> object:
        """Whether all fields are equal: a boolean tensor, or False for another type."""
        if type(self) is not type(other) or self._type_spec != other._type_spec:
            return False
        pairs = zip(self.__tf_flatten__()[1], other.__tf_flatten__()[1], strict=True)
        tests = [test for one, two in pairs for test in (_same(shape(one), shape(two)), _same(one, two))]
        return reduce_all(stack(tests))

    def __ne__(self, other: object) -> object:
        same = self.__eq__(other)
        return not same if isinstance(same, bool) else ~same

    __hash__ = None

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({listed(self.__dict__)})"

    # As an argument, a capture or a result of a function

    is_composite = True

    @property
    def _type_spec(self) -> "ExtensionTypeSpec":
        return type(self).Spec(**{name: spec_of(value) for name, value in self.__dict__.items()})

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self._type_spec)

    def __tf_flatten__(self) -> tuple:
        if STAND_INS in self.__dict__:
            return self.__dict__[STAND_INS]
        spec = self._type_spec
        return spec, tuple(spec.to_components(self))

    @classmethod
    def __tf_unflatten__(cls, spec: "ExtensionTypeSpec", components: tuple) -> "ExtensionType":
        return spec.from_components(list(components))


class BatchableExtensionType(ExtensionType):
    """`tf.experimental.BatchableExtensionType`. NB: datasets here cannot batch extension types."""


for _class in (ExtensionType, BatchableExtensionType):
    _class.__module__ = "tensorflow.python.framework.extension_type"  # learners see it printed


def _same(one: Tensor, other: Tensor) -> Tensor:
    return reduce_all(equal(one, other))
