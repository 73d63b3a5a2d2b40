"""What every dataset can do: be read, and be an argument, a capture or a result of a function."""

import functools
from typing import ClassVar

from minitf import context, dtypes
from minitf.data.applications import dataset_cardinality, dataset_to_single_element
from minitf.data.iterators import Iterator, NumpyIterator, outputs_of
from minitf.data.pipeline import INFINITE_CARDINALITY, UNKNOWN_CARDINALITY
from minitf.data.structure import common_supertype, is_subtype, map_leaves, packed
from minitf.shapes import known
from minitf.tensor_spec import TensorSpec, TypeSpec
from minitf.tensors import Tensor, is_tensor
from minitf.tracing.structured_types import CompositeType

_MISSING = frozenset(
    (
        *("bucket_by_sequence_length", "choose_from_datasets", "fingerprint", "group_by_window"),
        *("ignore_errors", "list_files", "load", "ragged_batch", "random", "rebatch", "rejection_resample"),
        *("sample_from_datasets", "save", "snapshot", "sparse_batch"),
    )
)


def _absent(owner: str, name: str) -> Exception:
    """The error for a name that datasets lack, honest about what TensorFlow's have."""
    if name in _MISSING:
        return NotImplementedError(
            f"tf.data.Dataset.{name} is not in the browser runtime (minitf); run this kata locally with"
            " TensorFlow"
        )
    return AttributeError(f"{owner} has no attribute {name!r}")


class _DatasetClass(type):
    """Tells what is missing of the functions that make datasets."""

    def __getattr__(cls, name: str) -> object:
        raise _absent(f"type object {cls.__name__!r}", name)


class DatasetBase(metaclass=_DatasetClass):
    """A variant tensor and the specs of its elements.

    public: the class with the transformations, `tf.data.Dataset`, which imports this one.
    """

    public: ClassVar[type]

    def __init__(self, variant: Tensor, element_spec: object):
        self._variant_tensor = variant
        self._element_spec = element_spec

    @property
    def element_spec(self) -> object:
        """The spec, or structure of specs, of an element."""
        return self._element_spec

    # Reading

    def cardinality(self) -> Tensor:
        """The number of elements, int64: -1 when there is no end, -2 when it is not known."""
        return dataset_cardinality(self._variant_tensor)

    def get_single_element(self, name: str | None = None) -> object:
        """The only element. Raises InvalidArgumentError unless there is exactly one."""
        spec = self.element_spec
        outputs = dataset_to_single_element(self._variant_tensor, name=name, **outputs_of(spec))
        return packed(spec, list(outputs))

    def as_numpy_iterator(self) -> NumpyIterator:
        """An iterator of elements with NumPy values. Raises RuntimeError in a graph."""
        if not context.executing_eagerly():
            raise RuntimeError("`tf.data.Dataset.as_numpy_iterator()` is only supported in eager mode.")
        return NumpyIterator(iter(self), functools.partial(map_leaves, _to_numpy))

    def __iter__(self) -> Iterator:
        return Iterator.over(self)

    def __len__(self) -> int:
        if not context.executing_eagerly():
            raise TypeError(
                "`tf.data.Dataset` only supports `len` in eager mode. Use `tf.data.Dataset.cardinality()`"
                " instead."
            )
        count = int(self.cardinality().numpy())
        if count == INFINITE_CARDINALITY:
            raise TypeError("The dataset is infinite.")
        if count == UNKNOWN_CARDINALITY:
            raise TypeError("The dataset length is unknown.")
        return count

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<{type(self).__name__} element_spec={self.element_spec}>"

    def __getattr__(self, name: str) -> object:
        raise _absent(f"{type(self).__name__!r} object", name)

    # As an argument, a capture or a result of a function

    is_composite = True

    @property
    def _type_spec(self) -> "DatasetSpec":
        return DatasetSpec(self.element_spec)

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self._type_spec)

    def __tf_flatten__(self) -> tuple:
        return self._type_spec, (self._variant_tensor,)

    @classmethod
    def __tf_unflatten__(cls, spec: "DatasetSpec", parts: tuple) -> "DatasetBase":
        return spec.from_components(list(parts))


def _to_numpy(leaf: object) -> object:
    if isinstance(leaf, DatasetBase):
        return leaf.as_numpy_iterator()
    return leaf.numpy() if is_tensor(leaf) else leaf


class DatasetSpec(TypeSpec):
    """`tf.data.DatasetSpec`: a dataset with elements of these specs."""

    def __init__(self, element_spec: object, dataset_shape: object = ()):
        self.element_spec = element_spec

    def component_specs(self) -> list[TensorSpec]:
        return [TensorSpec(known(()), dtypes.variant)]

    def to_components(self, value: DatasetBase) -> list[Tensor]:
        return [value._variant_tensor]

    def from_components(self, tensors: list[Tensor]) -> DatasetBase:
        return made("_VariantDataset", tensors[0], self.element_spec)

    def is_subtype_of(self, other: object) -> bool:
        return type(other) is DatasetSpec and is_subtype(self.element_spec, other.element_spec)

    def most_specific_common_supertype(self, others: list) -> "DatasetSpec | None":
        spec = self.element_spec
        for other in others:
            spec = common_supertype(spec, other.element_spec) if type(other) is DatasetSpec else None
            if spec is None:
                return None
        return DatasetSpec(spec)

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self)

    def __eq__(self, other: object) -> bool:
        return type(other) is DatasetSpec and self.element_spec == other.element_spec

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        return f"DatasetSpec({self.element_spec!r}, TensorShape([]))"


@functools.cache
def _class(name: str) -> type[DatasetBase]:
    return type(name, (DatasetBase.public,), {"__module__": "tensorflow.python.data.ops.dataset_ops"})


def made(kind: str, variant: Tensor, spec: object) -> DatasetBase:
    """A dataset of the class whose name learners see."""
    return _class(kind)(variant, spec)
