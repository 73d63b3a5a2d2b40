"""Order: top_k, sort, argsort, unique, searchsorted, bincount."""

from collections import namedtuple

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16, REAL
from minitf.ops.arithmetic import subtract
from minitf.ops.broadcasting import reshape
from minitf.ops.broadcasting import shape as shape_of
from minitf.ops.conversion import cast, convert_to_tensor
from minitf.ops.creation import range as range_of
from minitf.ops.gathering import gather
from minitf.ops.inference import require_rank, require_rank_at_least, vector_of
from minitf.ops.math import negative
from minitf.ops.number_arguments import dtype_attr
from minitf.ops.reductions import reduce_prod
from minitf.ops.scattering import scatter_nd
from minitf.ops.shaping import expand_dims, transpose
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor

__all__ = ["argsort", "bincount", "searchsorted", "sort", "top_k", "unique", "unique_with_counts"]


TopKV2 = namedtuple("TopKV2", ["values", "indices"])
Unique = namedtuple("Unique", ["y", "idx"])
UniqueWithCounts = namedtuple("UniqueWithCounts", ["y", "idx", "count"])

# TopKV2


def _infer_top_k(x: Abstract, k: Abstract, sorted: bool, index_type: DType) -> tuple[Abstract, Abstract]:
    require_rank_at_least(x, 1)
    require_rank(k, 0)
    count = None if k.constant is None else int(k.constant)
    if x.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN), Abstract(index_type, UNKNOWN)
    if None not in (count, x.shape[-1]) and x.shape[-1] < count:
        raise ValueError(f"input must have last dimension >= k = {count} but is {x.shape[-1]}")
    dims = known((*x.shape[:-1], count))
    return Abstract(x.dtype, dims), Abstract(index_type, dims)


def _top_k(x: np.ndarray, k: np.generic, sorted: bool, index_type: DType) -> tuple[np.ndarray, np.ndarray]:
    if x.shape[-1] < k:
        text = f"input must have at least k columns. Had {x.shape[-1]}, needed {k}"
        raise InvalidArgumentError(None, None, text)
    # Stable, so that of equal elements the first comes first.
    backwards = np.flip(x, -1)
    order = x.shape[-1] - 1 - np.flip(np.argsort(backwards, -1, kind="stable"), -1)[..., : int(k)]
    return np.take_along_axis(x, order, -1), order.astype(index_type.numpy_dtype)


top_k_op = define(
    "TopKV2",
    "input: T, k: Tk",
    infer=_infer_top_k,
    kernel=_top_k,
    dtypes={"T": REAL, "Tk": INDEX_16},
)


@top_k_op.gradient
def _(op, by_values, by_indices):
    # NB: as in TensorFlow, the rows' first indices are a range, whose step must not be 0.
    sizes = shape_of(op.inputs[0])
    columns = gather(sizes, shape_of(sizes)[0] - 1)
    rows = reshape(op.outputs[1], [-1, shape_of(op.outputs[1])[-1]])
    first = range_of(0, shape_of(rows)[0] * columns, columns)
    places = reshape(cast(rows, dtypes.int32) + expand_dims(first, -1), [-1, 1])
    flat = scatter_nd(places, reshape(by_values, [-1]), [reduce_prod(sizes)])
    return [reshape(flat, sizes), None]


def top_k(
    input: object,
    k: object = 1,
    sorted: bool = True,
    index_type: object = dtypes.int32,
    name: str | None = None,
) -> tuple[Tensor, Tensor]:
    """The `k` largest elements along the last axis, and their indices."""
    return TopKV2(*top_k_op(input, k, sorted=sorted, index_type=dtypes.as_dtype(index_type), name=name))


# Sort


def sort(values: object, axis: int = -1, direction: str = "ASCENDING", name: str | None = None) -> Tensor:
    """The elements in order along an axis. Raises ValueError for an unknown direction."""
    return _sorted(values, axis, direction)[0]


def argsort(
    values: object,
    axis: int = -1,
    direction: str = "ASCENDING",
    stable: bool = False,
    name: str | None = None,
) -> Tensor:
    """The indices that put the elements in order along an axis."""
    return _sorted(values, axis, direction)[1]


def _sorted(values: object, axis: int, direction: str) -> tuple[Tensor, Tensor]:
    if direction not in ("ASCENDING", "DESCENDING"):
        raise ValueError(
            f"Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction={direction}"
        )
    x = convert_to_tensor(values)
    count = x.shape.rank
    if count is None:
        raise dtypes.unsupported("sort of a tensor of unknown rank")
    order = list(range(count))
    at = int(axis)
    order[at], order[-1] = order[-1], order[at]
    swap = np.array(order, np.int32)
    moved = x if order == sorted(order) else transpose(x, swap)
    found, indices = _sorted_last(moved, direction)
    return (found, indices) if moved is x else (transpose(found, swap), transpose(indices, swap))


def _sorted_last(x: Tensor, direction: str) -> tuple[Tensor, Tensor]:
    size = x.shape[-1] if x.shape[-1] is not None else shape_of(x)[-1]
    if direction == "DESCENDING":
        return top_k(x, size)
    found, indices = top_k(_mirrored(x), size)
    return _mirrored(found), indices


def _mirrored(x: Tensor) -> Tensor:
    """In the opposite order, smallest integer included, which has no negative; its own inverse."""
    if x.dtype.is_unsigned:
        return subtract(np.array(np.iinfo(x.dtype.numpy_dtype).max, x.dtype.numpy_dtype), x)
    return subtract(negative(x), 1) if x.dtype.kind == "i" else negative(x)


# Unique


def _unique(x: np.ndarray, out_idx: DType) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The distinct elements in order of first occurrence, where each element went, how many went there."""
    if np.ndim(x) != 1:
        raise InvalidArgumentError(None, None, "unique expects a 1D vector.")
    found, first, inverse, counts = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(first)
    place = np.argsort(order)
    index = out_idx.numpy_dtype
    return found[order], place[inverse].astype(index), counts[order].astype(index)


def _infer_unique(x: Abstract, out_idx: DType) -> tuple[Abstract, ...]:
    require_rank(x, 1)
    return Abstract(x.dtype, vector_of(None)), Abstract(out_idx, x.shape)


unique_op = define("Unique", "x: T", infer=_infer_unique, kernel=lambda x, out_idx: _unique(x, out_idx)[:2])
not_differentiable(unique_op)
unique_with_counts_op = define(
    "UniqueWithCounts",
    "x: T",
    infer=lambda x, out_idx: (*_infer_unique(x, out_idx), Abstract(out_idx, vector_of(None))),
    kernel=_unique,
)
not_differentiable(unique_with_counts_op)


def unique(x: object, out_idx: object = dtypes.int32, name: str | None = None) -> tuple[Tensor, Tensor]:
    """The distinct elements of a vector in order of first occurrence, and where each element went."""
    return Unique(*unique_op(x, out_idx=dtype_attr(out_idx, "out_idx"), name=name))


def unique_with_counts(
    x: object, out_idx: object = dtypes.int32, name: str | None = None
) -> tuple[Tensor, Tensor, Tensor]:
    """As `unique`, and how often each distinct element occurs."""
    return UniqueWithCounts(*unique_with_counts_op(x, out_idx=dtype_attr(out_idx, "out_idx"), name=name))


# SearchSorted


def _search(side: str):
    def kernel(sorted_inputs: np.ndarray, values: np.ndarray, out_type: DType) -> np.ndarray:
        found = [
            np.searchsorted(row, sought, side) for row, sought in zip(sorted_inputs, values, strict=False)
        ]
        return np.array(found, out_type.numpy_dtype).reshape(values.shape)

    return kernel


lower_bound_op, upper_bound_op = (
    define(
        type,
        "sorted_inputs: T, values: T",
        infer=lambda rows, values, out_type: Abstract(out_type, values.shape),
        kernel=_search(side),
    )
    for type, side in (("LowerBound", "left"), ("UpperBound", "right"))
)
not_differentiable(lower_bound_op)
not_differentiable(upper_bound_op)


def searchsorted(
    sorted_sequence: object,
    values: object,
    side: str = "left",
    out_type: object = dtypes.int32,
    name: str | None = None,
) -> Tensor:
    """Where to insert values so that each row stays sorted. Raises ValueError for an unknown side."""
    if side not in ("left", "right"):
        raise ValueError(f"Argument `side` must be either 'right' or 'left'. Saw: `side` = {side}.")
    op = lower_bound_op if side == "left" else upper_bound_op
    rows, sought = convert_to_tensor(sorted_sequence), convert_to_tensor(values)
    if rows.shape.rank == 1:
        found = op(rows[None], sought[None], out_type=dtypes.as_dtype(out_type))
        return found[0]
    return op(rows, sought, out_type=dtypes.as_dtype(out_type), name=name)


# Bincount

bincount_op = define(
    "DenseBincount",
    "input: Tidx",
    dtypes={"Tidx": INDEX},
    infer=lambda x, size: Abstract(dtypes.int32, vector_of(None)),
    kernel=lambda x, size: np.bincount(np.ravel(x), minlength=size).astype(np.int32),
)
not_differentiable(bincount_op)


def bincount(arr: object, minlength: int | None = None, name: str | None = None) -> Tensor:
    """How often each whole number from 0 occurs."""
    return bincount_op(arr, size=minlength or 0, name=name)
