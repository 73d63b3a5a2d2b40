"""Ops on lists of tensors, the values behind a TensorArray in a graph.

A list is an immutable value of dtype variant: writing gives a new list. That makes it a good loop variable,
and its gradient is a list too, in which an absent element stands for zeros.
"""

import numpy as np

from minitf import dtypes
from minitf.control_flow.variants import TensorList, unwrapped, variant, zeros_like_variant
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import TensorShape, as_shape

_SCALAR = TensorShape(())
_CPP_NAMES = {"float16": "half", "float32": "float", "float64": "double"}


def _element(*inputs: Abstract, element_dtype: DType, element_shape: TensorShape) -> Abstract:
    return Abstract(element_dtype, element_shape)


def _stacked(
    handle: Abstract,
    *indices: Abstract,
    element_dtype: DType,
    element_shape: TensorShape,
    num_elements: int | None = None,
) -> Abstract:
    length = indices[0].shape[0] if indices else num_elements
    return Abstract(element_dtype, TensorShape([length]).concatenate(element_shape))


def _zeros_like_an_element(items: TensorList, shape: TensorShape, problem: str) -> np.ndarray:
    if not shape.is_fully_defined():
        known = next((item for item in items.items if item is not None), None)
        if known is None:
            raise InvalidArgumentError(None, None, problem.format(shape=shape))
        return np.zeros_like(known)
    return np.zeros(shape.as_list(), items.dtype.numpy_dtype)


# Making lists

reserve = define(
    "TensorListReserve",
    "num_elements: int32",
    infer=variant,
    kernel=lambda size, element_dtype: TensorList([None] * int(size), element_dtype),
)
not_differentiable(reserve)

from_tensor = define(
    "TensorListFromTensor",
    "tensor: T",
    infer=variant,
    kernel=lambda tensor, element_dtype: TensorList(tensor, element_dtype),
)


@from_tensor.gradient
def _(op, upstream):
    return stack_like(upstream, op.inputs[0])


# Elements


def _get(handle, index, element_dtype, element_shape):
    items = unwrapped(handle)
    index = int(index)
    if not 0 <= index < len(items.items):
        raise InvalidArgumentError(
            None, None, f"Trying to access element {index} in a list with {len(items.items)} elements."
        )
    item = items.items[index]
    if item is not None:
        return item
    return _zeros_like_an_element(
        items,
        element_shape,
        "Trying to read an uninitialized tensor but element_shape is not fully defined: {shape} and no"
        " list element"
        " is set.",
    )


get_item = define("TensorListGetItem", "input_handle: variant, index: int32", infer=_element, kernel=_get)


@get_item.gradient
def _(op, upstream):
    handle, index = op.inputs
    blank = zeros_like_variant(handle)
    return set_item(blank, index, upstream, resize=False), None


def _set(handle, index, item, resize):
    items = unwrapped(handle)
    index, count = int(index), len(items.items)
    if index < 0 or (index >= count and not resize):
        raise InvalidArgumentError(
            None, None, f"Trying to modify element {index} in a list with {count} elements."
        )
    if item.dtype != items.dtype.numpy_dtype:
        raise InvalidArgumentError(
            None,
            None,
            f"Invalid data types; op elements {_cpp(dtypes.from_numpy(item.dtype))}"
            f" but list elements {_cpp(items.dtype)}",
        )
    return items.replaced(index, item)


def _cpp(dtype: DType) -> str:
    return _CPP_NAMES.get(dtype.name, dtype.name)


set_item = define(
    "TensorListSetItem", "input_handle: variant, index: int32, item: T", infer=variant, kernel=_set
)


@set_item.gradient
def _(op, upstream):
    _, index, item = op.inputs
    return clear_item(upstream, index), None, get_item_like(upstream, index, item)


length = define(
    "TensorListLength",
    "input_handle: variant",
    infer=lambda handle: Abstract(dtypes.int32, _SCALAR),
    kernel=lambda handle: np.int32(len(unwrapped(handle).items)),
)
not_differentiable(length)

# Whole lists


def _stack(handle, element_dtype, element_shape, num_elements=None):
    items = unwrapped(handle)
    if num_elements not in (None, len(items.items)):
        raise InvalidArgumentError(
            None,
            None,
            f"Operation expected a list with {num_elements} elements but got a list with"
            f" {len(items.items)} elements.",
        )
    return _joined(items, items.items, element_shape, "stack")


def _joined(items: TensorList, chosen: tuple, shape: TensorShape, task: str):
    if not chosen:
        if not shape.is_fully_defined():
            raise InvalidArgumentError(
                None,
                None,
                f"Tried to {task} elements of an empty list with non-fully-defined element_shape: {shape}",
            )
        return np.zeros([0, *shape.as_list()], items.dtype.numpy_dtype)
    if any(item is None for item in chosen):
        blank = _zeros_like_an_element(
            items,
            shape,
            f"Tried to {task} list which only contains uninitialized tensors and has a non-fully-defined"
            " element_shape: {shape}",
        )
        chosen = tuple(blank if item is None else item for item in chosen)
    first = np.shape(chosen[0])
    for item in chosen:
        if np.shape(item) != first:
            raise InvalidArgumentError(
                None,
                None,
                f"PartialTensorShape: Incompatible shapes during merge: {_bracketed(first)}"
                f" vs. {_bracketed(np.shape(item))}",
            )
    return np.array(chosen, items.dtype.numpy_dtype) if items.dtype.kind != "O" else np.stack(chosen)


def _bracketed(shape: tuple) -> str:
    return f"[{','.join(map(str, shape))}]"


stack = define("TensorListStack", "input_handle: variant", infer=_stacked, kernel=_stack)


@stack.gradient
def _(op, upstream):
    return from_tensor(upstream, element_dtype=op.attrs["element_dtype"])


def _gather(handle, indices, element_dtype, element_shape):
    items = unwrapped(handle)
    for index in indices:
        if not 0 <= index < len(items.items):
            raise InvalidArgumentError(
                None,
                None,
                f"Trying to gather element {index} in a list with {len(items.items)} elements.",
            )
    return _joined(items, tuple(items.items[index] for index in indices), element_shape, "gather")


gather = define("TensorListGather", "input_handle: variant, indices: int32", infer=_stacked, kernel=_gather)


@gather.gradient
def _(op, upstream):
    handle, indices = op.inputs
    return add_rows(zeros_like_variant(handle), indices, upstream), None


def _scatter(handle, indices, tensor):
    items = unwrapped(handle)
    result = list(items.items)
    for index, item in zip(indices, tensor, strict=True):
        if index < 0:
            raise InvalidArgumentError(
                None, None, f"Indices in TensorListScatter must all be non-negative. Got: {int(index)}"
            )
        result.extend([None] * (int(index) + 1 - len(result)))
        result[index] = item
    return TensorList(result, items.dtype)


scatter = define(
    "TensorListScatterIntoExistingList",
    "input_handle: variant, indices: int32, tensor: T",
    infer=variant,
    kernel=_scatter,
)


@scatter.gradient
def _(op, upstream):
    _, indices, tensor = op.inputs
    return None, None, gather(upstream, indices, element_dtype=tensor.dtype, element_shape=tensor.shape[1:])


def _concatenated(handle: Abstract, element_dtype: DType, element_shape: TensorShape) -> Abstract:
    rest = element_shape[1:] if element_shape.rank else None
    return Abstract(
        element_dtype, TensorShape([None]).concatenate(rest) if rest is not None else as_shape(None)
    )


def _concat(handle, element_dtype, element_shape):
    items = unwrapped(handle)
    if not items.items:
        return np.zeros(
            [0, *(element_shape.as_list()[1:] if element_shape.rank else [])], items.dtype.numpy_dtype
        )
    if any(item is None for item in items.items):
        blank = _zeros_like_an_element(
            items,
            element_shape,
            "Concat saw uninitialized tensors but the element_shape is not fully defined: {shape}",
        )
        return np.concatenate([blank if item is None else item for item in items.items])
    return np.concatenate(items.items)


concat = define("TensorListConcatV2", "input_handle: variant", infer=_concatenated, kernel=_concat)


@concat.gradient
def _(op, upstream):
    return split_like(upstream, op.inputs[0])


def _split(tensor, lengths, element_dtype):
    return TensorList(np.split(tensor, np.cumsum(lengths)[:-1]), element_dtype)


split = define("TensorListSplit", "tensor: T, lengths: int64", infer=variant, kernel=_split)


@split.gradient
def _(op, upstream):
    tensor = op.inputs[0]
    return concat(
        upstream, element_dtype=tensor.dtype, element_shape=TensorShape([None, *tensor.shape[1:]])
    ), None


# What gradients need: absent elements are zeros


def _add_rows(handle, indices, tensor):
    items = unwrapped(handle)
    result = list(items.items)
    for index, row in zip(indices, tensor, strict=True):
        result[index] = row if result[index] is None else result[index] + row
    return TensorList(result, items.dtype)


add_rows = define(
    "TensorListAddRows", "input_handle: variant, indices: int32, tensor: T", infer=variant, kernel=_add_rows
)


@add_rows.gradient
def _(op, upstream):
    _, indices, tensor = op.inputs
    rows = gather(upstream, indices, element_dtype=tensor.dtype, element_shape=tensor.shape[1:])
    return upstream, None, rows


def _get_like(handle, index, item):
    items = unwrapped(handle).items
    found = items[int(index)] if 0 <= index < len(items) else None
    return np.zeros_like(item) if found is None else found


get_item_like = define(
    "TensorListGetItemLike",
    "input_handle: variant, index: int32, item: T",
    infer=lambda handle, index, item: Abstract(item.dtype, item.shape),
    kernel=_get_like,
)


@get_item_like.gradient
def _(op, upstream):
    handle, index, _ = op.inputs
    return set_item(zeros_like_variant(handle), index, upstream, resize=True), None, None


def _clear(handle, index):
    items = unwrapped(handle)
    if not 0 <= index < len(items.items):
        return items
    return items.replaced(int(index), None)


clear_item = define(
    "TensorListClearItem", "input_handle: variant, index: int32", infer=variant, kernel=_clear
)


@clear_item.gradient
def _(op, upstream):
    return clear_item(upstream, op.inputs[1]), None


def _stack_like(handle, tensor):
    items = unwrapped(handle).items
    rows = [np.zeros_like(row) if item is None else item for item, row in zip(items, tensor, strict=False)]
    rows.extend(np.zeros_like(row) for row in tensor[len(rows) :])
    return np.array(rows, tensor.dtype).reshape(tensor.shape)


stack_like = define(
    "TensorListStackLike",
    "input_handle: variant, tensor: T",
    infer=lambda handle, tensor: Abstract(tensor.dtype, tensor.shape),
    kernel=_stack_like,
)


@stack_like.gradient
def _(op, upstream):
    return from_tensor(upstream, element_dtype=op.inputs[1].dtype), None


def _split_like(tensor, handle):
    items = unwrapped(handle)
    return _split(tensor, [len(item) for item in items.items], items.dtype)


split_like = define(
    "TensorListSplitLike", "tensor: T, input_handle: variant", infer=variant, kernel=_split_like
)


@split_like.gradient
def _(op, upstream):
    tensor = op.inputs[0]
    return concat(
        upstream, element_dtype=tensor.dtype, element_shape=TensorShape([None, *tensor.shape[1:]])
    ), None
