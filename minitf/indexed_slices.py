"""`tf.IndexedSlices`: some slices of a tensor that is zero elsewhere, as the gradient of `tf.gather` is."""

from minitf.dtypes import DType, int64
from minitf.inputs import to_tensor
from minitf.registry import REGISTRY
from minitf.shapes import UNKNOWN, TensorShape, known
from minitf.tensors import SymbolicTensor, Tensor


class IndexedSlices:
    """`values[i]` is the slice of a larger tensor at `indices[i]`; slices at one index add up.

    Ops make it dense, which needs `dense_shape`, the shape of the larger tensor.
    """

    is_tensor_like = True
    is_composite = True

    def __init__(self, values: object, indices: object, dense_shape: object = None):
        self.values = values
        self.indices = indices
        self.dense_shape = dense_shape

    @property
    def dtype(self) -> DType:
        return self.values.dtype

    @property
    def device(self) -> str:
        return self.values.device

    @property
    def name(self) -> str:
        return self.values.name

    @property
    def op(self) -> object:
        return self.values.op

    @property
    def graph(self) -> object:
        return self.values.graph

    @property
    def shape(self) -> TensorShape:
        """What is known of the dense shape."""
        if self.dense_shape is None:
            return UNKNOWN
        sizes = to_tensor(self.dense_shape)
        if type(sizes) is not SymbolicTensor:
            return known(tuple(sizes.value.tolist()))
        if sizes.constant is not None:
            return known(tuple(sizes.constant.tolist()))
        if sizes.partial is not None:
            return sizes.partial
        return TensorShape(None if sizes.shape[:1] == [None] else [None] * sizes.shape[0])

    def get_shape(self) -> TensorShape:
        return self.shape

    def with_values(self, values: Tensor) -> "IndexedSlices":
        """Other values at the same places."""
        return IndexedSlices(values, self.indices, self.dense_shape)

    def __neg__(self) -> "IndexedSlices":
        return self.with_values(-self.values)

    def __str__(self) -> str:
        shape = "" if self.dense_shape is None else f", dense_shape={self.dense_shape!s}"
        return f"IndexedSlices(indices={self.indices!s}, values={self.values!s}{shape})"

    def __tf_tensor__(self, dtype: DType | None = None, name: str | None = None) -> Tensor:
        """The larger tensor. Raises ValueError for another dtype, and when its shape is not known."""
        if dtype is not None and dtype is not self.dtype:
            raise ValueError(
                f"Incompatible tensor conversion requested to `dtype` {dtype.name} for IndexedSlices ({self})"
                f" with dtype {self.dtype.name}"
            )
        if self.dense_shape is None:
            raise ValueError(
                "Tensor conversion requested for IndexedSlices for argument `value` without dense_shape:"
                f" {self}"
            )
        return REGISTRY["UnsortedSegmentSum"](
            self.values, self.indices, to_tensor(self.dense_shape)[0], name=name
        )

    def __tf_flatten__(self) -> tuple:
        parts = (self.values, self.indices, self.dense_shape)
        return None, parts if self.dense_shape is not None else parts[:2]

    @classmethod
    def __tf_unflatten__(cls, metadata: None, components: tuple) -> "IndexedSlices":
        return cls(*components)


IndexedSlices.__module__ = "tensorflow.python.framework.indexed_slices"  # learners see it printed


def merged(one: IndexedSlices, other: IndexedSlices) -> IndexedSlices:
    """The sum of both: the slices of both."""
    indices = same_index_dtype([one.indices, other.indices])
    concat = REGISTRY["ConcatV2"]
    values = concat(one.values, other.values, 0)
    return IndexedSlices(values, concat(*indices, 0), one.dense_shape)


def same_index_dtype(indices: list[Tensor]) -> list[Tensor]:
    """As they are, or as int64 if they differ."""
    if len({each.dtype for each in indices}) == 1:
        return indices
    return [REGISTRY["Cast"](each, DstT=int64) for each in indices]


def densified(gradient: object) -> object:
    """A tensor in place of slices; anything else as it is."""
    return gradient.__tf_tensor__() if isinstance(gradient, IndexedSlices) else gradient
