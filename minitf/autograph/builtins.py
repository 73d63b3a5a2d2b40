"""Python's builtins where an argument may be a tensor; what has no overload refuses tensors itself."""

import builtins
from collections.abc import Callable

from minitf import dtypes
from minitf.control_flow.mapping import map_fn
from minitf.ops.arithmetic import maximum
from minitf.ops.broadcasting import shape
from minitf.ops.conversion import cast
from minitf.ops.creation import range as tensor_range
from minitf.ops.gathering import gather
from minitf.ops.math import abs as tensor_abs
from minitf.ops.sorting import argsort, sort
from minitf.registry import REGISTRY
from minitf.tensor_array import TensorArray
from minitf.tensors import is_tensor

_ABSENT = object()


def abs_(x) -> object:
    """`abs(x)`."""
    return tensor_abs(x) if is_tensor(x) else builtins.abs(x)


def float_(x=0) -> object:
    """`float(x)`; a tensor becomes float32."""
    return _number(x, dtypes.float32) if is_tensor(x) else builtins.float(x)


def int_(x=0, base=_ABSENT) -> object:
    """`int(x, base)`; a tensor becomes int32."""
    if is_tensor(x):
        if base not in (10, _ABSENT):
            raise NotImplementedError(f"base {base} not supported for int")
        return _number(x, dtypes.int32)
    return builtins.int(x) if base is _ABSENT else builtins.int(x, base)


def _number(x, dtype):
    return REGISTRY["StringToNumber"](x, out_type=dtype) if x.dtype == dtypes.string else cast(x, dtype)


def len_(s) -> object:
    """`len(s)`: an int where the size is known while tracing, else a scalar tensor."""
    if isinstance(s, TensorArray):
        return s.size()
    return _tensor_length(s) if is_tensor(s) else builtins.len(s)


def _tensor_length(s):
    if s.shape.rank and s.shape[0] is not None:
        return s.shape[0]
    sizes = shape(s)
    if s.shape.rank == 0:
        raise ValueError(f"len requires a non-scalar tensor, got one of shape {sizes}")
    return sizes[0]


def range_(start_or_stop, stop=_ABSENT, step=_ABSENT) -> object:
    """`range(...)`; with a tensor `tf.range`, empty where Python's would be."""
    given = [value for value in (start_or_stop, stop, step) if value is not _ABSENT]
    if not any(is_tensor(value) for value in given):
        return builtins.range(*given)
    if step is not _ABSENT:
        return tensor_range(*given)
    if stop is not _ABSENT:
        return tensor_range(start_or_stop, maximum(start_or_stop, stop))
    return tensor_range(maximum(start_or_stop, 0))


def sorted_(iterable, key=None, reverse=_ABSENT) -> object:
    """`sorted(iterable, key=key, reverse=reverse)`; a vector is sorted by an op."""
    if not is_tensor(iterable):
        return builtins.sorted(iterable, key=key, reverse=False if reverse is _ABSENT else reverse)
    # NB: as in TensorFlow, any `reverse` that is given, even False, sorts downwards.
    direction = "ASCENDING" if reverse is _ABSENT else "DESCENDING"
    keys = iterable if key is None else map_fn(key, iterable)
    if keys.shape.rank not in (None, 1):
        raise ValueError("sort only supports only 1D tensors")
    return (
        sort(iterable, direction=direction)
        if key is None
        else gather(iterable, argsort(keys, direction=direction))
    )


OVERLOADS: dict[Callable, Callable] = {
    builtins.abs: abs_,
    builtins.float: float_,
    builtins.int: int_,
    builtins.len: len_,
    builtins.range: range_,
    builtins.sorted: sorted_,
}
