"""`tf.IndexedSlicesSpec`, and with it IndexedSlices as arguments and results of functions."""

from minitf import dtypes
from minitf.dtypes import DType
from minitf.indexed_slices import IndexedSlices
from minitf.shapes import TensorShape, as_shape
from minitf.tensor_spec import TensorSpec, TypeSpec
from minitf.tensors import Tensor
from minitf.tracing.structured_types import CompositeType


class IndexedSlicesSpec(TypeSpec):
    """`tf.IndexedSlicesSpec`: the dense shape, the dtypes of values, indices and dense shape (None: it has
    none), and the shape of the indices.
    """

    def __init__(
        self,
        shape: object = None,
        dtype: object = dtypes.float32,
        indices_dtype: object = dtypes.int64,
        dense_shape_dtype: object = None,
        indices_shape: object = None,
    ):
        self.shape: TensorShape = as_shape(shape)
        self.dtype: DType = dtypes.as_dtype(dtype)
        self._indices_dtype: DType = dtypes.as_dtype(indices_dtype)
        self._dense_shape_dtype = None if dense_shape_dtype is None else dtypes.as_dtype(dense_shape_dtype)
        self._indices_shape = as_shape(indices_shape).with_rank(1)

    @property
    def value_type(self) -> type:
        return IndexedSlices

    def component_specs(self) -> list[TensorSpec]:
        specs = [
            TensorSpec(self._indices_shape.concatenate(self.shape[1:]), self.dtype),
            TensorSpec(self._indices_shape, self._indices_dtype),
        ]
        if self._dense_shape_dtype is not None:
            specs.append(TensorSpec([self.shape.rank], self._dense_shape_dtype))
        return specs

    def to_components(self, value: IndexedSlices) -> list[Tensor]:
        return list(value.__tf_flatten__()[1])

    def from_components(self, tensors: list[Tensor]) -> IndexedSlices:
        return IndexedSlices(*tensors)

    def is_subtype_of(self, other: object) -> bool:
        return (
            self._is_like(other)
            and self.shape.is_subtype_of(other.shape)
            and self._indices_shape.is_subtype_of(other._indices_shape)
        )

    def most_specific_common_supertype(self, others: list) -> "IndexedSlicesSpec | None":
        if not all(map(self._is_like, others)):
            return None
        shape = self.shape.most_specific_common_supertype([other.shape for other in others])
        indices = [other._indices_shape for other in others]
        return IndexedSlicesSpec(
            shape, *self._dtypes(), self._indices_shape.most_specific_common_supertype(indices)
        )

    def _dtypes(self) -> tuple:
        return self.dtype, self._indices_dtype, self._dense_shape_dtype

    def _is_like(self, other: object) -> bool:
        return type(other) is IndexedSlicesSpec and self._dtypes() == other._dtypes()

    def __tf_tracing_type__(self, builder: object) -> CompositeType:
        return CompositeType(self)

    def __eq__(self, other: object) -> bool:
        return (
            self._is_like(other) and self.shape == other.shape and self._indices_shape == other._indices_shape
        )

    def __hash__(self) -> int:
        return hash((self.shape, *self._dtypes(), self._indices_shape))

    def __repr__(self) -> str:
        dtypes_ = ", ".join(map(repr, self._dtypes()))
        return f"IndexedSlicesSpec({self.shape!r}, {dtypes_}, {self._indices_shape!r})"


def _spec_of(slices: IndexedSlices) -> IndexedSlicesSpec:
    sizes = None if slices.dense_shape is None else slices.dense_shape.dtype
    return IndexedSlicesSpec(
        slices.shape, slices.values.dtype, slices.indices.dtype, sizes, slices.indices.shape
    )


def _tracing_type(slices: IndexedSlices, builder: object) -> CompositeType:
    return CompositeType(_spec_of(slices))


# Attached here, because gradients are made of IndexedSlices long before there are functions.
IndexedSlices._type_spec = property(_spec_of)
IndexedSlices.__tf_tracing_type__ = _tracing_type
IndexedSlicesSpec.__module__ = "tensorflow.python.framework.indexed_slices"
