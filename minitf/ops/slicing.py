"""Indexing with `tensor[…]` in all forms, and `tf.slice`, `tf.strided_slice`."""

import builtins
import sys
from collections.abc import Sequence

import numpy as np

from minitf import context, dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16
from minitf.ops.broadcasting import shape
from minitf.ops.conversion import cast, convert_to_tensor
from minitf.ops.inference import node_name, value_as_shape
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, TensorShape, known
from minitf.tensors import Tensor, is_tensor

__all__ = ["getitem", "newaxis", "slice", "strided_slice"]

newaxis = None
_MASKS = ("begin_mask", "ellipsis_mask", "end_mask", "new_axis_mask", "shrink_axis_mask")


# StridedSlice


def _index(begin: Sequence[int], end: Sequence[int], strides: Sequence[int], masks: dict[str, int]) -> tuple:
    """The NumPy index that a strided slice stands for."""

    def item(at: int) -> object:
        bit = 1 << at
        if masks["ellipsis_mask"] & bit:
            return Ellipsis
        if masks["new_axis_mask"] & bit:
            return None
        if masks["shrink_axis_mask"] & bit:
            return begin[at]
        start = None if masks["begin_mask"] & bit else begin[at]
        stop = None if masks["end_mask"] & bit else end[at]
        return builtins.slice(start, stop, strides[at])

    return tuple(map(item, range(len(begin))))


def _refusal(sizes: Sequence[int | None], index: tuple, ellipsis_mask: int) -> str | None:
    """TensorFlow's text for an index that does not fit a tensor of these sizes."""
    if ellipsis_mask & (ellipsis_mask - 1):
        return "Multiple ellipses in slice spec not allowed"
    used = [item for item in index if item is not None and item is not Ellipsis]
    if used and not sizes:
        return "Attempting to slice scalar input."
    if len(used) > len(sizes):
        return f"Index out of range using input dim {len(sizes)}; input has only {len(sizes)} dims"
    for axis, item in _axes_of(index, len(sizes)):
        size = sizes[axis]
        if isinstance(item, builtins.slice):
            if item.step == 0:
                return f"strides[{axis}] must be non-zero"
        elif size is not None and not -size <= item < size:
            return f"slice index {item + size if item < 0 else item} of dimension {axis} out of bounds."
    return None


def _axes_of(index: tuple, rank: int) -> list[tuple[int, object]]:
    """Which axis of the tensor each integer and slice of `index` applies to."""
    pairs, axis = [], 0
    used = sum(item is not None and item is not Ellipsis for item in index)
    for item in index:
        if item is Ellipsis:
            axis += rank - used
        elif item is not None:
            pairs.append((axis, item))
            axis += 1
    return pairs


def _infer_strided_slice(
    x: Abstract, begin: Abstract, end: Abstract, strides: Abstract, **masks: int
) -> Abstract:
    if x.shape.rank is None or strides.constant is None:
        return Abstract(x.dtype, UNKNOWN)
    steps = np.ravel(strides.constant).tolist()
    starts, stops = (
        [None] * len(steps) if y.constant is None else np.ravel(y.constant).tolist() for y in (begin, end)
    )
    index = _index([0 if start is None else start for start in starts], stops, steps, masks)
    refusal = _refusal(_sizes_to_check(x, begin), index, masks["ellipsis_mask"])
    if refusal is not None:
        raise ValueError(refusal)
    unsure = [
        isinstance(item, builtins.slice)
        and (
            (item.start is not None and starts[at] is None)
            or (item.stop is None and not masks["end_mask"] & 1 << at)
        )
        for at, item in enumerate(index)
    ]
    dims = _sliced_dims(x.shape, index, unsure)
    if begin.constant is None or end.constant is None:
        return Abstract(x.dtype, known(dims))
    return Abstract(x.dtype, known(dims), *_sliced_value(x, index))


def _sizes_to_check(x: Abstract, begin: Abstract) -> list[int | None]:
    return x.shape.dims if begin.constant is not None else [None] * x.shape.rank


def _sliced_dims(shape: TensorShape, index: tuple, unsure: list[bool]) -> tuple:
    dims, axis = [], 0
    used = sum(item is not None and item is not Ellipsis for item in index)
    if Ellipsis not in index:
        index = (*index, Ellipsis)
    for at, item in enumerate(index):
        if item is None:
            dims.append(1)
        elif item is Ellipsis:
            dims.extend(shape.dims[axis : axis + shape.rank - used])
            axis += shape.rank - used
        else:
            if isinstance(item, builtins.slice):
                size = shape[axis]
                dims.append(None if size is None or unsure[at] else len(range(*item.indices(size))))
            axis += 1
    return tuple(dims)


def _sliced_value(x: Abstract, index: tuple) -> tuple:
    """The constant and the partial value of a slice of a known value, such as `tf.shape(x)[1]`."""
    if x.constant is not None:
        return np.asarray(x.constant)[index][()], None
    if x.partial is None or len(index) != 1 or index[0] is None or index[0] is Ellipsis:
        return None, None
    part = x.partial.dims[index[0]]
    if isinstance(index[0], builtins.slice):
        return None, known(tuple(part))
    return None if part is None else x.dtype.as_numpy_dtype(part), None


def _strided_slice(
    x: np.ndarray, begin: np.ndarray, end: np.ndarray, strides: np.ndarray, **masks: int
) -> np.ndarray:
    return x[_index(begin.tolist(), end.tolist(), strides.tolist(), masks)]


def _explain_strided_slice(error: Exception, x, begin, end, strides, **masks: int) -> str:
    index = _index(begin.tolist(), end.tolist(), strides.tolist(), masks)
    return _refusal(np.shape(x), index, masks["ellipsis_mask"]) or str(error)


# The index inputs have the names that TensorFlow gives their nodes: `strided_slice/stack`, `…/stack_1`.
strided_slice_op = define(
    "StridedSlice",
    "input: T, stack: Index, stack_1: Index, stack_2: Index",
    infer=_infer_strided_slice,
    kernel=_strided_slice,
    dtypes={"Index": INDEX_16},
    explain=_explain_strided_slice,
    label="strided_slice",
)


@strided_slice_op.gradient
def _(op, upstream):
    x, begin, end, strides = op.inputs
    sizes = shape(x, begin.dtype)
    return [strided_slice_grad_op(sizes, begin, end, strides, upstream, **op.attrs), None, None, None]


def _strided_slice_grad(sizes: np.ndarray, begin, end, strides, upstream, **masks: int) -> np.ndarray:
    result = np.zeros(tuple(sizes.tolist()), upstream.dtype)
    result[_index(begin.tolist(), end.tolist(), strides.tolist(), masks)] = upstream
    return result


strided_slice_grad_op = define(
    "StridedSliceGrad",
    "shape: Index, begin: Index, end: Index, strides: Index, dy: T",
    infer=lambda sizes, begin, end, strides, dy, **masks: Abstract(dy.dtype, value_as_shape(sizes)),
    kernel=_strided_slice_grad,
    dtypes={"Index": INDEX},
)


@strided_slice_grad_op.gradient
def _(op, upstream):
    return [None, None, None, None, strided_slice_op(upstream, *op.inputs[1:4], **op.attrs)]


def strided_slice(
    input_: object,
    begin: object,
    end: object,
    strides: object = None,
    begin_mask: int = 0,
    end_mask: int = 0,
    ellipsis_mask: int = 0,
    new_axis_mask: int = 0,
    shrink_axis_mask: int = 0,
    var: object = None,
    name: str | None = None,
) -> Tensor:
    """The part of a tensor from `begin` to `end` in steps of `strides`; a mask's bit i applies to axis i."""
    begin = convert_to_tensor(begin)
    if strides is None:
        strides = np.ones(begin.shape.as_list(), begin.dtype.numpy_dtype)
    return strided_slice_op(
        input_,
        begin,
        end,
        strides,
        begin_mask=begin_mask,
        ellipsis_mask=ellipsis_mask,
        end_mask=end_mask,
        new_axis_mask=new_axis_mask,
        shrink_axis_mask=shrink_axis_mask,
        name=node_name(name, "StridedSlice"),
    )


# tensor[…]


class _Spec:
    """begin, end, strides and masks, filled item by item."""

    def __init__(self):
        self.begin, self.end, self.strides = [], [], []
        self.masks = dict.fromkeys(_MASKS, 0)

    def add(self, begin: object, end: object, stride: object, *masks: str) -> None:
        for mask in masks:
            self.masks[mask] |= 1 << len(self.begin)
        self.begin.append(begin)
        self.end.append(end)
        self.strides.append(stride)


def getitem(tensor: Tensor, key: object) -> Tensor:
    """`tensor[key]`: integers, slices, `...`, `tf.newaxis`, scalar integer tensors, or a boolean mask.

    Raises TypeError for any other index.
    """
    spec = _Spec()
    for item in key if isinstance(key, (list, tuple)) else (key,):
        _add_item(spec, item)
    begin, end, strides = _of_one_dtype(spec.begin, spec.end, spec.strides)
    # NB: TensorFlow gives the name of its scope to the eager op, which shows in messages
    name = "strided_slice/" if context.current.graph is None else None
    return strided_slice_op(tensor, begin, end, strides, name=name, **spec.masks)


def is_mask(key: object) -> bool:
    """Whether `tensor[key]` selects by a boolean mask."""
    if isinstance(key, bool):
        return True
    return (isinstance(key, np.ndarray) or is_tensor(key)) and key.dtype == dtypes.bool


def _add_item(spec: _Spec, item: object) -> None:
    if item is Ellipsis:
        spec.add(0, 0, 1, "ellipsis_mask")
    elif item is None:
        spec.add(0, 0, 1, "new_axis_mask")
    elif isinstance(item, builtins.slice):
        _add_slice(spec, item)
    else:
        _check_index(item)
        spec.add(item, item + 1, 1, "shrink_axis_mask")


def _add_slice(spec: _Spec, item: builtins.slice) -> None:
    masks, begin, end, stride = [], 0, 0, 1
    if item.start is None:
        masks.append("begin_mask")
    else:
        begin = _checked(item.start)
    # Python writes a missing end of `x[a:]` as sys.maxsize in some versions.
    if item.stop is None or (not is_tensor(item.stop) and item.stop == sys.maxsize):
        masks.append("end_mask")
    else:
        end = _checked(item.stop)
    if item.step is not None:
        stride = _checked(item.step)
    spec.add(begin, end, stride, *masks)


def _checked(item: object) -> object:
    _check_index(item)
    return item


def _check_index(item: object) -> None:
    if isinstance(item, (int, np.integer)) or (is_tensor(item) and _is_scalar_integer(item)):
        return
    if isinstance(item, np.ndarray) and item.shape == () and item.dtype.kind in "iu":
        return
    raise TypeError(
        "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar"
        " tf.int32/tf.int64 tensors"
        f" are valid indices, got {item!r}"
    )


def _is_scalar_integer(tensor: Tensor) -> bool:
    return tensor.dtype.is_integer and tensor.shape.rank in (0, None)


def _of_one_dtype(*lists: list) -> list:
    """Index vectors; int64 when a tensor among them is."""
    found = {
        item.dtype for items in lists for item in items if is_tensor(item) or isinstance(item, np.generic)
    }
    if not any(is_tensor(item) for items in lists for item in items):
        return [np.array([int(item) for item in items], np.int32) for items in lists]
    wanted = dtypes.int64 if dtypes.int64 in found else dtypes.int32
    return [
        [cast(item, wanted) if is_tensor(item) else wanted.as_numpy_dtype(int(item)) for item in items]
        if any(map(is_tensor, items))
        else np.array([int(item) for item in items], wanted.numpy_dtype)
        for items in lists
    ]


# Slice


def _infer_slice(x: Abstract, begin: Abstract, size: Abstract) -> Abstract:
    if x.shape.rank is None:
        sizes = value_as_shape(size)
        return Abstract(x.dtype, TensorShape(None if sizes.rank is None else [None] * sizes.rank))
    sizes = value_as_shape(size).dims or [None] * x.shape.rank
    whole = [None] * x.shape.rank if size.constant is None else [s == -1 for s in size.constant.tolist()]
    starts = [None] * x.shape.rank if begin.constant is None else begin.constant.tolist()
    dims = [
        d - start if rest and None not in (d, start) else length
        for d, start, length, rest in zip(x.shape, starts, sizes, whole, strict=False)
    ]
    return Abstract(x.dtype, TensorShape(dims), _slice_constant(x, begin, size))


def _slice_constant(x: Abstract, begin: Abstract, size: Abstract) -> np.ndarray | None:
    if x.constant is None or begin.constant is None or size.constant is None:
        return None
    try:
        return _slice(x.constant, begin.constant, size.constant)
    except InvalidArgumentError:
        return None  # reported when it runs, if it runs


def _slice(x: np.ndarray, begin: np.ndarray, size: np.ndarray) -> np.ndarray:
    parts = []
    for axis, (start, length, total) in enumerate(
        zip(begin.tolist(), size.tolist(), np.shape(x), strict=False)
    ):
        if not 0 <= start <= total:
            text = f"Expected begin[{axis}] in [0, {total}], but got {start}"
            raise InvalidArgumentError(None, None, text)
        if length == -1:
            length = total - start
        if not 0 <= length <= total - start:
            text = f"Expected size[{axis}] in [0, {total - start}], but got {length}"
            raise InvalidArgumentError(None, None, text)
        parts.append(builtins.slice(start, start + length))
    return x[tuple(parts)]


slice_op = define(
    "Slice",
    "input: T, begin: Index, size: Index",
    infer=_infer_slice,
    kernel=_slice,
    dtypes={"Index": INDEX},
)


@slice_op.gradient
def _(op, upstream):
    x, begin, _ = op.inputs
    end = begin + shape(upstream, begin.dtype)
    strides = np.ones(begin.shape.as_list(), begin.dtype.numpy_dtype)
    masks = dict.fromkeys(_MASKS, 0)
    return [strided_slice_grad_op(shape(x, begin.dtype), begin, end, strides, upstream, **masks), None, None]


def slice(input_: object, begin: object, size: object, name: str | None = None) -> Tensor:
    """The block that starts at `begin` and has shape `size` (-1: to the end). Out of range is an error."""
    return slice_op(input_, begin, size, name=name)
