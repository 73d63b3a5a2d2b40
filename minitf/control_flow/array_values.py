"""How a TensorArray keeps its elements: a Python list eagerly, a list op's value in a graph."""

import numpy as np

from minitf.control_flow import tensor_lists as lists
from minitf.dtypes import DType, int32
from minitf.errors import InvalidArgumentError, OutOfRangeError
from minitf.inputs import to_tensor
from minitf.ops.conversion import identity
from minitf.ops.creation import zeros
from minitf.ops.joining import concat, split, stack, unstack
from minitf.shapes import TensorShape, as_shape
from minitf.tensors import EagerTensor, Tensor


class GraphArray:
    """An array in a graph: `flow` is the list's tensor, everything else is known while tracing."""

    def __init__(
        self, dtype: DType, size, dynamic_size, clear_after_read, infer_shape, element_shape, flow, name
    ):
        if size is None and flow is None:
            raise ValueError("Argument `size` must be provided if argument `flow` is not provided.")
        self.dtype = dtype
        self.dynamic_size = dynamic_size
        self.infer_shape = infer_shape
        self._size = size
        # One cell for all versions of the array: a shape learned inside a loop is known after it.
        self._shape = [as_shape(element_shape)]
        self.flow = (
            flow
            if flow is not None
            else lists.reserve(size, element_dtype=dtype, name=name or "TensorArrayV2")
        )

    def _with_flow(self, flow: Tensor) -> "GraphArray":
        result = GraphArray.__new__(GraphArray)
        vars(result).update(vars(self))
        result.flow = flow
        return result

    def components(self) -> tuple:
        return (self.flow,)

    def with_components(self, components: tuple) -> "GraphArray":
        return self._with_flow(*components)

    @property
    def element_shape(self) -> TensorShape:
        return self._shape[0]

    def _check_shape(self, shape: TensorShape) -> None:
        if not self.element_shape.is_compatible_with(shape):
            raise ValueError(f"Inconsistent shapes: saw {shape} but expected {self.element_shape} ")
        if self.infer_shape:
            self._shape[0] = self.element_shape.merge_with(shape)

    @property
    def _elements(self) -> dict:
        return {"element_dtype": self.dtype, "element_shape": self.element_shape}

    def size(self, name: str | None) -> Tensor:
        if not self.dynamic_size and self._size is not None:
            return to_tensor(self._size, int32)
        return lists.length(self.flow, name=name)

    def read(self, index: object, name: str | None) -> Tensor:
        return lists.get_item(
            self.flow, index, **self._elements, name=name or "TensorArrayV2Read/TensorListGetItem"
        )

    def write(self, index: object, value: object, name: str | None) -> "GraphArray":
        value = to_tensor(value, hint=self.dtype)
        self._check_shape(value.shape)
        return self._with_flow(
            lists.set_item(
                self.flow,
                index,
                value,
                resize=bool(self.dynamic_size),
                name=name or "TensorArrayV2Write/TensorListSetItem",
            )
        )

    def gather(self, indices: object, name: str | None) -> Tensor:
        return lists.gather(self.flow, indices, **self._elements, name=name)

    def scatter(self, indices: object, value: object, name: str | None) -> "GraphArray":
        value = to_tensor(value, hint=self.dtype)
        self._check_shape(value.shape[1:])
        return self._with_flow(lists.scatter(self.flow, indices, value, name=name))

    def stack(self, name: str | None) -> Tensor:
        known = self._size if isinstance(self._size, int) and not self.dynamic_size else None
        expected = {} if known is None else {"num_elements": known}
        result = lists.stack(
            self.flow, **self._elements, **expected, name=name or "TensorArrayV2Stack/TensorListStack"
        )
        result.set_shape(TensorShape([known]).concatenate(self.element_shape))
        return result

    def unstack(self, value: object, name: str | None) -> "GraphArray":
        value = to_tensor(value, hint=self.dtype)
        self._check_shape(value.shape[1:])
        return self._with_flow(
            lists.from_tensor(
                value, element_dtype=self.dtype, name=name or "TensorArrayUnstack/TensorListFromTensor"
            )
        )

    def concat(self, name: str | None) -> Tensor:
        return lists.concat(self.flow, **self._elements, name=name)

    def split(self, value: object, lengths: object, name: str | None) -> "GraphArray":
        return self._with_flow(
            lists.split(to_tensor(value, hint=self.dtype), lengths, element_dtype=self.dtype, name=name)
        )

    def identity(self) -> "GraphArray":
        return self._with_flow(identity(self.flow))

    def __len__(self) -> int:
        raise TypeError("object of type 'TensorArray' has no len()")


class EagerArray:
    """An eager array: a Python list of tensors, changed in place."""

    def __init__(
        self, dtype: DType, size, dynamic_size, clear_after_read, infer_shape, element_shape, flow, name
    ):
        if size is None:
            raise ValueError("Size must be declared for TensorArrays when eager execution is enabled.")
        self.dtype = dtype
        self.dynamic_size = bool(dynamic_size)
        self.infer_shape = infer_shape
        self._shape = as_shape(element_shape)
        self._clear = clear_after_read is None or clear_after_read
        self._items: list = [None for _ in range(size)]
        self._cleared: set[int] = set()
        self.flow = EagerTensor(np.int32(0), int32)

    def components(self) -> tuple:
        return ()

    def with_components(self, components: tuple) -> "EagerArray":
        return self

    @property
    def element_shape(self) -> TensorShape:
        return self._shape

    def __len__(self) -> int:
        return len(self._items)

    def size(self, name: str | None) -> Tensor:
        return to_tensor(len(self._items), int32)

    def _blank(self) -> Tensor:
        if not self._shape.is_fully_defined():
            raise ValueError(f"Cannot convert a partially known TensorShape {self._shape} to a Tensor.")
        return zeros(self._shape, self.dtype)

    def read(self, index: object, name: str | None) -> Tensor:
        index = _as_index(index)
        if index < 0:
            raise OutOfRangeError(
                None, None, f"Reading from negative indices (index {index}) is not allowed."
            )
        if index >= len(self._items):
            raise OutOfRangeError(
                None, None, f"Tried to read from index {index} but array size is: {len(self._items)} "
            )
        if index in self._cleared:
            raise InvalidArgumentError(
                None,
                None,
                f"Could not read index {index} twice because it was cleared after a previous read"
                f" (perhaps try"
                " setting clear_after_read = false?)",
            )
        item = self._items[index]
        if item is None:
            item = self._items[index] = self._blank()
        if self._clear:
            self._items[index] = None
            self._cleared.add(index)
        return item

    def write(self, index: object, value: object, name: str | None) -> "EagerArray":
        self._write(_as_index(index), value)
        return self

    def _write(self, index: int, value: object) -> None:
        if index < 0:
            raise OutOfRangeError(None, None, f"Writing to negative indices (index {index}) is not allowed.")
        if index >= len(self._items):
            if not self.dynamic_size:
                raise OutOfRangeError(
                    None,
                    None,
                    f"Tried to write to index {index} but array is not resizeable and size is:"
                    f" {len(self._items)} ",
                )
            self._items.extend([None] * (index + 1 - len(self._items)))
        value = to_tensor(value, hint=self.dtype)
        self._check(value)
        self._items[index] = value
        self._cleared.discard(index)

    def _check(self, value: Tensor) -> None:
        if value.dtype is not self.dtype:
            raise InvalidArgumentError(
                None,
                None,
                f"TensorArray dtype is {self.dtype.name} but Op is trying to write dtype {value.dtype.name} ",
            )
        if not self._shape.is_compatible_with(value.shape):
            raise ValueError(f"Incompatible shape for value ({value.shape}), expected ({self._shape})")
        if self.infer_shape:
            self._shape = self._shape.merge_with(value.shape)

    def gather(self, indices: object, name: str | None) -> Tensor:
        return stack([self.read(index, None) for index in np.asarray(indices)])

    def scatter(self, indices: object, value: object, name: str | None) -> "EagerArray":
        for index, item in zip(np.asarray(indices), unstack(to_tensor(value, hint=self.dtype)), strict=True):
            self._write(int(index), item)
        return self

    def stack(self, name: str | None) -> Tensor:
        if not self._items:
            return zeros([0, *(self._shape.as_list() if self._shape.rank is not None else [])], self.dtype)
        return stack([self._blank() if item is None else item for item in self._items])

    def unstack(self, value: object, name: str | None) -> "EagerArray":
        items = unstack(to_tensor(value, hint=self.dtype))
        if len(items) > len(self._items) and not self.dynamic_size:
            raise ValueError(
                f"Cannot unstack {len(items)} tensors into a TensorArray of static size {len(self._items)} "
            )
        self._items = [*items, *[None] * (len(self._items) - len(items))]
        return self

    def concat(self, name: str | None) -> Tensor:
        return concat([self._blank() if item is None else item for item in self._items], 0)

    def split(self, value: object, lengths: object, name: str | None) -> "EagerArray":
        sizes = [int(length) for length in np.asarray(lengths)]
        self._items = list(split(to_tensor(value, hint=self.dtype), sizes))
        return self

    def identity(self) -> "EagerArray":
        return self


def _as_index(index: object) -> int:
    if isinstance(index, Tensor):
        index = index.numpy()
    if isinstance(index, float):
        raise TypeError("list indices must be integers or slices, not float")
    return int(index)
