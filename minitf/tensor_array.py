"""`tf.TensorArray`: a list of tensors of one dtype, written and read by index."""

from minitf import context, dtypes
from minitf.control_flow.array_values import EagerArray, GraphArray
from minitf.dtypes import DType
from minitf.shapes import TensorShape
from minitf.tensors import Tensor


class TensorArray:
    """A list of tensors. Every write returns the array to go on with.

    dtype: of the elements. size: number of elements. dynamic_size: whether writing past the end extends it.
    clear_after_read: eagerly, whether an element can be read once only (the default).
    element_shape: of every element; infer_shape: whether all elements must have the first one's shape.

    In a graph an array is a value: a write whose result is dropped is lost. Eagerly it is changed in place.
    Raises ValueError when `size` is missing.
    """

    def __init__(
        self,
        dtype: object,
        size: object = None,
        dynamic_size: bool | None = None,
        clear_after_read: bool | None = None,
        tensor_array_name: str | None = None,
        handle: object = None,
        flow: object = None,
        infer_shape: bool = True,
        element_shape: object = None,
        colocate_with_first_write_call: bool = True,
        name: str | None = None,
    ):
        implementation = EagerArray if context.executing_eagerly() else GraphArray
        self._array = implementation(
            dtypes.as_dtype(dtype),
            size,
            dynamic_size,
            clear_after_read,
            infer_shape,
            element_shape,
            flow,
            name,
        )

    @classmethod
    def _of(cls, array: EagerArray | GraphArray) -> "TensorArray":
        result = cls.__new__(cls)
        result._array = array
        return result

    # As part of a structure, such as loop variables, an array in a graph is its flow.

    is_composite = True

    def __tf_flatten__(self) -> tuple:
        return self._array, self._array.components()

    @classmethod
    def __tf_unflatten__(cls, array: EagerArray | GraphArray, components: tuple) -> "TensorArray":
        return cls._of(array.with_components(components))

    # What it is

    @property
    def dtype(self) -> DType:
        """The dtype of the elements."""
        return self._array.dtype

    @property
    def element_shape(self) -> TensorShape:
        """What is known of the elements' shape."""
        return self._array.element_shape

    @property
    def dynamic_size(self) -> bool | None:
        """Whether writing past the end extends the array."""
        return self._array.dynamic_size

    @property
    def flow(self) -> Tensor:
        """The tensor that stands for the array in a graph."""
        return self._array.flow

    @property
    def handle(self) -> None:
        """NB: as in TensorFlow 2, arrays have no resource handle."""
        return None

    def size(self, name: str | None = None) -> Tensor:
        """The number of elements, a scalar of dtype int32."""
        return self._array.size(name)

    # Elements

    def read(self, index: object, name: str | None = None) -> Tensor:
        """The element at `index`. Raises OutOfRangeError eagerly, InvalidArgumentError in a graph."""
        return self._array.read(index, name)

    def write(self, index: object, value: object, name: str | None = None) -> "TensorArray":
        """The array with `value` at `index`. Raises as `read` does, ValueError for another shape."""
        return self._of(self._array.write(index, value, name))

    def gather(self, indices: object, name: str | None = None) -> Tensor:
        """The elements at `indices`, stacked."""
        return self._array.gather(indices, name)

    def scatter(self, indices: object, value: object, name: str | None = None) -> "TensorArray":
        """The array with the rows of `value` at `indices`."""
        return self._of(self._array.scatter(indices, value, name))

    # Whole arrays

    def stack(self, name: str | None = None) -> Tensor:
        """All elements as one tensor with a new first axis."""
        return self._array.stack(name)

    def unstack(self, value: object, name: str | None = None) -> "TensorArray":
        """The array with the rows of `value` as its elements."""
        return self._of(self._array.unstack(value, name))

    def concat(self, name: str | None = None) -> Tensor:
        """All elements, joined along their first axis."""
        return self._array.concat(name)

    def split(self, value: object, lengths: object, name: str | None = None) -> "TensorArray":
        """The array with pieces of `value` of these lengths as its elements."""
        return self._of(self._array.split(value, lengths, name))

    def identity(self) -> "TensorArray":
        """The same array."""
        return self._of(self._array.identity())

    def grad(self, source: object, flow: object = None, name: str | None = None) -> None:
        """NB: as in TensorFlow 2, use a `tf.GradientTape`."""
        raise NotImplementedError("TensorArray.grad is not supported in TensorFlow 2; use tf.GradientTape")

    def close(self, name: str | None = None) -> None:
        """Does nothing."""

    def __len__(self) -> int:
        return len(self._array)
