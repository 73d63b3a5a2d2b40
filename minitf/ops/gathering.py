"""Reading elements at indices: gather, boolean masks."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.indexed_slices import IndexedSlices
from minitf.ops.allowed import INDEX, INDEX_16
from minitf.ops.broadcasting import reshape, shape
from minitf.ops.conversion import cast, convert_to_tensor
from minitf.ops.inference import require_rank_at_least, value_as_shape
from minitf.ops.joining import concat
from minitf.ops.ordering import get_static_value
from minitf.ops.selection import where
from minitf.ops.shaping import size, squeeze
from minitf.ops.slicing import getitem, is_mask
from minitf.registry import REGISTRY, Abstract, define
from minitf.shapes import UNKNOWN, brackets, known
from minitf.tensors import Tensor

__all__ = [
    "boolean_mask",
    "gather",
    "gather_nd",
    "index",
]


# GatherV2


def _infer_gather(params: Abstract, indices: Abstract, axis: Abstract, batch_dims: int) -> Abstract:
    if axis.constant is None or params.shape.rank is None or indices.shape.rank is None:
        return Abstract(params.dtype, UNKNOWN)
    at = int(axis.constant)
    require_rank_at_least(params, at + 1 if at >= 0 else -at)
    at %= params.shape.rank
    batch = batch_dims % (indices.shape.rank + 1) if batch_dims < 0 else batch_dims
    dims = (*params.shape[:at], *indices.shape[batch:], *params.shape[at + 1 :])
    return Abstract(params.dtype, known(dims), _gathered_constant(params, indices, at, batch))


def _gathered_constant(params: Abstract, indices: Abstract, axis: int, batch: int) -> np.generic | None:
    """One size taken from a shape: `tf.gather(tf.shape(x), 1)`."""
    if indices.constant is None or indices.shape.rank != 0 or axis != 0 or batch != 0:
        return None
    at = int(indices.constant)
    if params.partial is not None and 0 <= at < params.partial.rank and params.partial[at] is not None:
        return params.dtype.as_numpy_dtype(params.partial[at])
    return None


def _check_indices(indices: np.ndarray, size: int) -> None:
    """Raises InvalidArgumentError for the first index that is not in [0, size)."""
    outside = np.argwhere((np.asarray(indices) < 0) | (np.asarray(indices) >= size))
    if len(outside) or (np.ndim(indices) == 0 and not 0 <= indices < size):
        place = f"[{','.join(map(str, outside[0]))}]" if np.ndim(indices) else ""
        value = np.asarray(indices)[tuple(outside[0])] if np.ndim(indices) else indices
        raise InvalidArgumentError(None, None, f"indices{place} = {value} is not in [0, {size})")


def _gather(params: np.ndarray, indices: np.ndarray, axis: np.generic, batch_dims: int) -> np.ndarray:
    count = np.ndim(params)
    if count == 0:
        raise InvalidArgumentError(None, None, "params must be at least 1 dimensional")
    if not -count <= axis < count:
        least = axis + 1 if axis >= 0 else -axis
        raise InvalidArgumentError(None, None, f"Shape must be at least rank {least} but is rank {count}")
    at = int(axis) % count
    _check_indices(indices, params.shape[at])
    if batch_dims == 0:
        return np.take(params, indices, at)
    lead = params.shape[:batch_dims]
    parts = [np.take(params[b], indices[b], at - batch_dims) for b in np.ndindex(*lead)]
    return np.reshape(np.stack(parts), (*lead, *parts[0].shape))


gather_op = define(
    "GatherV2",
    "params: Tparams, indices: Tindices, axis: Taxis",
    infer=_infer_gather,
    kernel=_gather,
    dtypes={"Tindices": INDEX_16, "Taxis": INDEX},
)


def _gather_grad(sizes: np.ndarray, indices, axis, upstream: np.ndarray, batch_dims: int) -> np.ndarray:
    result = np.zeros(tuple(sizes.tolist()), upstream.dtype)
    for b in np.ndindex(*result.shape[:batch_dims]):
        at = int(axis) % result.ndim - batch_dims
        rows = np.moveaxis(result[b], at, 0)
        here, count = indices[b], np.ndim(indices[b]) if b else np.ndim(indices)
        values = np.moveaxis(upstream[b], range(at, at + count), range(count))
        np.add.at(rows, np.asarray(here), values)
    return result


# NB: in TensorFlow this is a transposition and a sum over segments.
gather_grad_op = define(
    "GatherV2Grad",
    "shape: int32, indices: Tindices, axis: Taxis, dy: T",
    infer=lambda sizes, indices, axis, dy, batch_dims: Abstract(dy.dtype, value_as_shape(sizes)),
    kernel=_gather_grad,
)


@gather_op.gradient
def _(op, upstream):
    params, indices, axis = op.inputs
    if get_static_value(axis) == 0 and not op.attrs["batch_dims"]:
        return [_slices_at(indices, upstream, shape(params)), None, None]
    return [gather_grad_op(shape(params), indices, axis, upstream, **op.attrs), None, None]


def _slices_at(indices: Tensor, values: Tensor, sizes: Tensor) -> IndexedSlices:
    count = reshape(size(indices), [1])
    rows = reshape(values, concat([count, cast(sizes[1:], count.dtype)], 0))
    return IndexedSlices(rows, reshape(indices, count), sizes)


@gather_grad_op.gradient
def _(op, upstream):
    return [None, None, None, gather_op(upstream, op.inputs[1], op.inputs[2], **op.attrs)]


def gather(
    params: object,
    indices: object,
    validate_indices: object = None,
    axis: object = None,
    batch_dims: int = 0,
    name: str | None = None,
) -> Tensor:
    """The slices of `params` along `axis` at `indices`. Raises InvalidArgumentError for one out of range."""
    if axis is None:
        axis = batch_dims
    return gather_op(params, indices, axis, batch_dims=batch_dims, name=name)


# GatherNd


def _infer_gather_nd(params: Abstract, indices: Abstract, bad_indices_policy: str = "") -> Abstract:
    depth = indices.shape[-1] if indices.shape.rank else None
    if params.shape.rank is None or depth is None:
        return Abstract(params.dtype, UNKNOWN)
    if depth > params.shape.rank:
        raise ValueError(
            "indices.shape[-1] must be <= params.rank, but saw indices shape:"
            f" {brackets(indices.shape)} and params shape: {brackets(params.shape)}"
        )
    return Abstract(params.dtype, known((*indices.shape[:-1], *params.shape[depth:])))


def coordinates(indices: np.ndarray, sizes: tuple, param: str = "") -> tuple[np.ndarray, ...]:
    """`indices` as a NumPy index. Raises InvalidArgumentError for the first that does not fit `sizes`."""
    depth = indices.shape[-1]
    rows = indices.reshape(-1, depth)
    outside = np.flatnonzero(((rows < 0) | (rows >= np.array(sizes[:depth]))).any(axis=1))
    if outside.size:
        place = (
            ",".join(map(str, np.unravel_index(outside[0], indices.shape[:-1]))) if indices.ndim > 1 else ""
        )
        row = ",".join(map(str, rows[outside[0]]))
        raise InvalidArgumentError(
            None, None, f"indices[{place}] = [{row}] does not index into {param}shape {brackets(sizes)}"
        )
    return tuple(np.moveaxis(indices, -1, 0))


def _gather_nd(params: np.ndarray, indices: np.ndarray, bad_indices_policy: str = "") -> np.ndarray:
    if indices.shape[-1] > np.ndim(params):
        text = (
            "index innermost dimension length must be <= params rank;"
            f" saw: {indices.shape[-1]} vs. {np.ndim(params)}"
        )
        raise InvalidArgumentError(None, None, text)
    try:
        return params[coordinates(indices, np.shape(params), "param ")]
    except InvalidArgumentError as error:
        raise InvalidArgumentError(None, None, f"{error.message}, node name: GatherNd") from None


gather_nd_op = define(
    "GatherNd",
    "params: Tparams, indices: Tindices",
    infer=_infer_gather_nd,
    kernel=_gather_nd,
    dtypes={"Tindices": INDEX_16},
)


@gather_nd_op.gradient
def _(op, upstream):
    params, indices = op.inputs
    if indices.shape.rank == 2 and indices.shape[-1] == 1:
        return [IndexedSlices(upstream, squeeze(indices, axis=[-1]), shape(params, indices.dtype)), None]
    scatter_nd = REGISTRY["ScatterNd"]  # defined later, with gathers as its gradient
    return [scatter_nd(indices, upstream, shape(params, indices.dtype), bad_indices_policy=""), None]


def gather_nd(
    params: object,
    indices: object,
    batch_dims: int = 0,
    name: str | None = None,
    bad_indices_policy: str = "",
) -> Tensor:
    """The elements (or slices) of `params` at the coordinates in the last axis of `indices`."""
    if batch_dims:
        raise dtypes.unsupported("gather_nd with batch_dims")
    return gather_nd_op(params, indices, bad_indices_policy=bad_indices_policy, name=name)


# Boolean masks


def boolean_mask(tensor: object, mask: object, axis: int | None = None, name: str = "boolean_mask") -> Tensor:
    """The elements (or slices from `axis` on) where `mask` is True, as a vector of them.

    Raises ValueError for a scalar mask, or one whose shape does not fit.
    """
    tensor = convert_to_tensor(tensor)
    mask = convert_to_tensor(mask)
    count = mask.shape.rank
    if count == 0:
        raise ValueError("mask cannot be scalar.")
    if count is None:
        raise ValueError(
            "Number of mask dimensions must be specified, even if some dimensions are None.  E.g."
            " shape=[None] is"
            " ok, but shape=None is not."
        )
    at = 0 if axis is None else int(axis) if isinstance(axis, Tensor) else axis
    if tensor.shape.rank is not None:
        tensor.shape[at : at + count].assert_is_compatible_with(mask.shape)
    return gather(
        _with_axes_joined(tensor, at, count), squeeze(where(reshape(mask, [-1])), axis=[1]), axis=at
    )


def _with_axes_joined(tensor: Tensor, axis: int, count: int) -> Tensor:
    sizes = shape(tensor)
    return reshape(tensor, concat([sizes[:axis], [-1], sizes[axis + count :]], 0))


def index(tensor: Tensor, key: object) -> Tensor:
    """`tensor[key]`, boolean masks included: what the tensors' `[]` calls."""
    return boolean_mask(tensor, key) if is_mask(key) else getitem(tensor, key)
