"""Sums and other reductions over segments of the first axis."""

from collections.abc import Callable

import numpy as np

from minitf.dtypes import bool
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16, NUMBER, REAL
from minitf.ops.arithmetic import maximum
from minitf.ops.broadcasting import reshape, shape
from minitf.ops.comparisons import equal, logical_and
from minitf.ops.conversion import cast
from minitf.ops.creation import ones_like, zeros_like
from minitf.ops.gathering import gather
from minitf.ops.inference import require_rank
from minitf.ops.joining import concat
from minitf.ops.selection import where
from minitf.registry import Abstract, Op, define
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor

__all__ = ["segment_max", "segment_mean", "segment_sum", "unsorted_segment_max", "unsorted_segment_sum"]


def _infer_segments(data: Abstract, ids: Abstract) -> Abstract:
    require_rank(ids, 1)
    if data.shape.rank is None:
        return Abstract(data.dtype, UNKNOWN)
    return Abstract(data.dtype, known((None, *data.shape[1:])))


def _sorted_segments(reduce: Callable) -> Callable:
    def kernel(data: np.ndarray, ids: np.ndarray) -> np.ndarray:
        if len(ids) != len(data):
            text = "segment_ids should be the same size as dimension 0 of input."
            raise InvalidArgumentError(None, None, text)
        if np.any(np.diff(ids) < 0):
            raise InvalidArgumentError(None, None, "segment ids are not increasing")
        count = int(ids[-1]) + 1 if len(ids) else 0
        result = np.zeros((count, *data.shape[1:]), data.dtype)
        for segment in np.unique(ids):
            result[segment] = reduce(data[ids == segment])
        return result

    return kernel


def _segment_op(type: str, reduce: Callable, types: tuple) -> Op:
    return define(
        type,
        "data: T, segment_ids: Tindices",
        infer=_infer_segments,
        kernel=_sorted_segments(reduce),
        dtypes={"T": types, "Tindices": INDEX},
    )


segment_sum_op = _segment_op("SegmentSum", lambda rows: rows.sum(0, rows.dtype), NUMBER)
segment_mean_op = _segment_op("SegmentMean", lambda rows: rows.mean(0, dtype=rows.dtype), NUMBER)
segment_max_op = _segment_op("SegmentMax", lambda rows: rows.max(0), REAL)


@segment_sum_op.gradient
def _(op, upstream):
    return [gather(upstream, op.inputs[1]), None]


@segment_mean_op.gradient
def _(op, upstream):
    data, ids = op.inputs
    counts = segment_sum(data * 0 + 1, ids)
    return [gather(upstream / counts, ids), None]


@segment_max_op.gradient
def _(op, upstream):
    data, ids = op.inputs
    chosen = equal(data, gather(op.outputs[0], ids))
    share = upstream / segment_sum(cast(chosen, upstream.dtype), ids)
    return [_where(chosen, gather(share, ids)), None]


def _where(chosen: Tensor, values: Tensor) -> Tensor:
    return where(chosen, values, zeros_like(values))


def segment_sum(data: object, segment_ids: object, name: str | None = None) -> Tensor:
    """The sum of the rows with each id; the ids are sorted."""
    return segment_sum_op(data, segment_ids, name=name)


def segment_mean(data: object, segment_ids: object, name: str | None = None) -> Tensor:
    """The mean of the rows with each id; the ids are sorted."""
    return segment_mean_op(data, segment_ids, name=name)


def segment_max(data: object, segment_ids: object, name: str | None = None) -> Tensor:
    """The largest of the rows with each id; the ids are sorted."""
    return segment_max_op(data, segment_ids, name=name)


# Unsorted


def _infer_unsorted(data: Abstract, ids: Abstract, count: Abstract) -> Abstract:
    if data.shape.rank is None or ids.shape.rank is None:
        return Abstract(data.dtype, UNKNOWN)
    size = None if count.constant is None else int(count.constant)
    return Abstract(data.dtype, known((size, *data.shape[ids.shape.rank :])))


def _unsorted(accumulate: Callable, start: Callable) -> Callable:
    def kernel(data: np.ndarray, ids: np.ndarray, count: np.generic) -> np.ndarray:
        outside = np.argwhere(np.asarray(ids) >= count)
        if len(outside):
            place, value = outside[0].tolist(), ids[tuple(outside[0])]
            text = f"segment_ids{place} = {value} is out of range [0, {count})"
            raise InvalidArgumentError(None, None, text)
        result = np.full((int(count), *data.shape[ids.ndim :]), start(data.dtype), data.dtype)
        used = ids >= 0
        accumulate(result, ids[used], data[used])
        return result

    return kernel


def _lowest(dtype: np.dtype) -> object:
    return np.finfo(dtype).min if dtype.kind == "f" else np.iinfo(dtype).min


def _unsorted_op(type: str, kernel: Callable, types: tuple, ids: tuple) -> Op:
    return define(
        type,
        "data: T, segment_ids: Tindices, num_segments: Tnumsegments",
        infer=_infer_unsorted,
        kernel=kernel,
        dtypes={"T": types, "Tindices": ids, "Tnumsegments": INDEX},
    )


unsorted_sum_op = _unsorted_op("UnsortedSegmentSum", _unsorted(np.add.at, lambda dtype: 0), NUMBER, INDEX_16)
unsorted_max_op = _unsorted_op("UnsortedSegmentMax", _unsorted(np.maximum.at, _lowest), REAL, INDEX)


def _gathered(rows: Tensor, ids: Tensor) -> tuple[Tensor, Tensor]:
    """The rows with these ids, zeros for negative ones, and which are not negative."""
    found = gather(rows, maximum(ids, 0))
    ones = ones_like(shape(found)[ids.shape.rank :])
    counted = logical_and(reshape(ids >= 0, concat([shape(ids), ones], 0)), ones_like(found, bool))
    return _where(counted, found), counted


@unsorted_sum_op.gradient
def _(op, upstream):
    return [_gathered(upstream, op.inputs[1])[0], None, None]


@unsorted_max_op.gradient
def _(op, upstream):
    data, ids, count = op.inputs
    largest, counted = _gathered(op.outputs[0], ids)
    chosen = logical_and(equal(data, largest), counted)
    share = upstream / unsorted_segment_sum(cast(chosen, upstream.dtype), ids, count)
    return [_where(chosen, _gathered(share, ids)[0]), None, None]


def unsorted_segment_sum(
    data: object, segment_ids: object, num_segments: object, name: str | None = None
) -> Tensor:
    """The sum of the rows with each id; ids come in any order, and negative ones are left out."""
    return unsorted_sum_op(data, segment_ids, num_segments, name=name)


def unsorted_segment_max(
    data: object, segment_ids: object, num_segments: object, name: str | None = None
) -> Tensor:
    """The largest of the rows with each id; ids come in any order, and negative ones are left out."""
    return unsorted_max_op(data, segment_ids, num_segments, name=name)
