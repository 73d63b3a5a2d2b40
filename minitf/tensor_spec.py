"""`TensorSpec` and `VariableSpec`: what a function may be told about an argument instead of a value."""

from minitf import dtypes
from minitf.dtypes import DType
from minitf.shapes import TensorShape, as_shape
from minitf.tensors import Tensor


class TypeSpec:
    """`tf.TypeSpec`: the base of descriptions of values."""


class TensorSpec(TypeSpec):
    """`tf.TensorSpec`: dtype and static shape of a tensor; unknown sizes are None."""

    __slots__ = ("dtype", "name", "shape")

    def __init__(self, shape: object, dtype: object = dtypes.float32, name: str | None = None):
        self.shape = as_shape(shape)
        self.dtype = dtypes.as_dtype(dtype)
        self.name = name

    @classmethod
    def from_spec(cls, spec: "TensorSpec", name: str | None = None) -> "TensorSpec":
        return cls(spec.shape, spec.dtype, name or spec.name)

    @classmethod
    def from_tensor(cls, tensor: Tensor, name: str | None = None) -> "TensorSpec":
        return cls(tensor.shape, tensor.dtype, name)

    def is_compatible_with(self, other: object) -> bool:
        return (
            hasattr(other, "shape")
            and hasattr(other, "dtype")
            and self.dtype == other.dtype
            and self.shape.is_compatible_with(other.shape)
        )

    def is_subtype_of(self, other: object) -> bool:
        return (
            type(other) is TensorSpec and self.dtype is other.dtype and self.shape.is_subtype_of(other.shape)
        )

    def most_specific_common_supertype(self, others: list) -> "TensorSpec | None":
        if any(type(other) is not TensorSpec or other.dtype is not self.dtype for other in others):
            return None
        return TensorSpec(
            self.shape.most_specific_common_supertype([other.shape for other in others]), self.dtype
        )

    def most_specific_compatible_type(self, other: "TensorSpec") -> "TensorSpec":
        return TensorSpec(self.shape.most_specific_compatible_shape(other.shape), self.dtype, self.name)

    def __eq__(self, other: object) -> bool:
        return type(other) is TensorSpec and self.dtype is other.dtype and self.shape == other.shape

    def __hash__(self) -> int:
        return hash((self.shape, self.dtype))

    def __repr__(self) -> str:
        return f"TensorSpec(shape={self.shape}, dtype={self.dtype!r}, name={self.name!r})"

    def __reduce__(self):
        return TensorSpec, (self.shape, self.dtype, self.name)


class NoneTensorSpec(TypeSpec):
    """`tf.NoneTensorSpec`: the absence of a value, in an element of a dataset."""

    def component_specs(self) -> list[TensorSpec]:
        return []

    def from_components(self, tensors: list[Tensor]) -> None:
        return None

    def is_subtype_of(self, other: object) -> bool:
        return self == other

    def most_specific_common_supertype(self, others: list) -> "NoneTensorSpec | None":
        return self if all(self == other for other in others) else None

    def __eq__(self, other: object) -> bool:
        return type(other) is NoneTensorSpec

    def __hash__(self) -> int:
        return hash(NoneTensorSpec)

    def __repr__(self) -> str:
        return "NoneTensorSpec()"


class VariableSpec(TypeSpec):
    """Dtype and shape of a variable; equal alias ids mean the same variable."""

    __slots__ = ("alias_id", "dtype", "shape", "trainable")

    def __init__(
        self,
        shape: object,
        dtype: object = dtypes.float32,
        trainable: bool = True,
        alias_id: int | None = None,
    ):
        self.shape: TensorShape = as_shape(shape)
        self.dtype: DType = dtypes.as_dtype(dtype)
        self.trainable = trainable
        self.alias_id = alias_id

    def _fields(self) -> tuple:
        return self.shape, self.dtype, self.trainable, self.alias_id

    def __eq__(self, other: object) -> bool:
        return type(other) is VariableSpec and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        return (
            f"VariableSpec(shape={self.shape}, dtype={self.dtype!r}, trainable={self.trainable},"
            f" alias_id={self.alias_id})"
        )


# Learners see these names in the text of errors.
TypeSpec.__module__ = "tensorflow.python.framework.type_spec"
TensorSpec.__module__ = "tensorflow.python.framework.tensor"
