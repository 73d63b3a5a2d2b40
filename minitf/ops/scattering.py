"""Writing elements at indices: scatter, and copies of tensors with some elements changed."""

from collections.abc import Callable

import numpy as np

from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16, allowed
from minitf.ops.broadcasting import shape
from minitf.ops.comparisons import equal
from minitf.ops.conversion import cast
from minitf.ops.gathering import coordinates, gather_nd
from minitf.ops.inference import merge, require_rank_at_least, value_as_shape
from minitf.registry import Abstract, Op, define
from minitf.shapes import TensorShape, brackets, known
from minitf.tensors import Tensor

__all__ = [
    "scatter_nd",
    "tensor_scatter_nd_add",
    "tensor_scatter_nd_max",
    "tensor_scatter_nd_min",
    "tensor_scatter_nd_sub",
    "tensor_scatter_nd_update",
]


# What all scatters ask of their shapes


def _check_static(target: TensorShape, indices: TensorShape, updates: TensorShape) -> None:
    """Raises ValueError for known shapes that do not fit; `target` is what the updates are written to."""
    if target.num_elements() == 0 and (indices.num_elements() or updates.num_elements()):
        raise ValueError("Indices and updates specified for empty input")
    if not indices.rank or not updates.rank:
        return
    count = indices.rank - 1
    _match_static(("indices", indices), (0, count), ("updates", updates), (0, count))
    if target.rank is not None and indices[-1] is not None:
        _match_static(
            ("input", target), (indices[-1], target.rank), ("updates", updates), (count, updates.rank)
        )


def _match_static(one: tuple, here: tuple[int, int], other: tuple, there: tuple[int, int]) -> None:
    first, second = known(one[1].as_list()[slice(*here)]), known(other[1].as_list()[slice(*there)])
    try:
        merge(first, second)
    except ValueError as error:
        raise ValueError(
            f"Dimensions [{here[0]},{here[1]}) of {one[0]}[shape={brackets(one[1])}] = {brackets(first)} must"
            f" match dimensions [{there[0]},{there[1]}) of {other[0]}[shape={brackets(other[1])}] ="
            f" {brackets(second)}: {error}"
        ) from None


# ScatterNd


def _infer_scatter_nd(
    indices: Abstract, updates: Abstract, sizes: Abstract, bad_indices_policy: str = ""
) -> Abstract:
    require_rank_at_least(updates, 1)
    target = value_as_shape(sizes)
    _check_static(target, indices.shape, updates.shape)
    return Abstract(updates.dtype, target)


def _scatter_nd(indices: np.ndarray, updates: np.ndarray, sizes: np.ndarray, bad_indices_policy: str = ""):
    target = tuple(sizes.tolist())
    if problem := _misfit(target, indices.shape, np.shape(updates)):
        raise InvalidArgumentError(None, None, problem)
    result = np.zeros(target, updates.dtype)
    np.add.at(result, coordinates(indices, target), updates)
    return result


def _misfit(target: tuple, indices: tuple, updates: tuple) -> str | None:
    """Why updates cannot be scattered."""
    count, depth = len(indices) - 1, indices[-1]
    if not updates:
        return "Updates shape must have rank at least one. Found:[]"
    if _writes_to_nothing(target, indices, updates):
        return f"Indices and updates specified for empty output.  indices shape: {brackets(indices)}"
    if updates[:count] != indices[:-1]:
        return (
            f"Dimensions [0,{count}) of indices[shape={brackets(indices)}] must match dimensions [0,{count})"
            f" of updates[shape={brackets(updates)}]"
        )
    if depth > len(target) or updates[count:] != target[depth:]:
        return (
            f"Dimensions [{depth},{len(target)}) of input[shape={brackets(target)}] must match dimensions"
            f" [{count},{len(updates)}) of updates[shape={brackets(updates)}]"
        )
    return None


def _writes_to_nothing(target: tuple, indices: tuple, updates: tuple) -> bool:
    return 0 in target and 0 not in indices and 0 not in updates


scatter_nd_op = define(
    "ScatterNd",
    "indices: Tindices, updates: T, shape: Tindices",
    infer=_infer_scatter_nd,
    kernel=_scatter_nd,
    dtypes={"Tindices": INDEX_16},
)


@scatter_nd_op.gradient
def _(op, upstream):
    return [None, gather_nd(upstream, op.inputs[0]), None]


def scatter_nd(
    indices: object, updates: object, shape: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """Zeros of the given shape with `updates` added at `indices`."""
    return scatter_nd_op(indices, updates, shape, bad_indices_policy=bad_indices_policy, name=name)


# TensorScatter…


def _infer_tensor_scatter(
    tensor: Abstract, indices: Abstract, updates: Abstract, bad_indices_policy: str = ""
) -> Abstract:
    _check_static(tensor.shape, indices.shape, updates.shape)
    return Abstract(tensor.dtype, tensor.shape)


def _copy_misfit(target: tuple, indices: tuple, updates: tuple) -> str | None:
    """The same faults as with ScatterNd, in other words."""
    count, depth = len(indices) - 1, indices[-1]
    if not updates:
        return "Updates shape must have rank at least one. Found:[]"
    if _writes_to_nothing(target, indices, updates):
        return "Indices and updates specified for empty output shape"
    if updates[:count] != indices[:-1]:
        return (
            "Outer dimensions of indices and update must match."
            f" Indices shape: {brackets(indices)}, updates shape:{brackets(updates)}"
        )
    inner = len(updates) - count
    if depth > len(target) or len(target) - depth != inner:
        return (
            "Inner dimensions of output shape must match inner dimensions of updates shape."
            f" Output: {brackets(target)} updates: {brackets(updates)}"
        )
    if updates[count:] != target[depth:]:
        return (
            f"The inner {inner} dimensions of output.shape={brackets(target)} must match the inner {inner}"
            f" dimensions of updates.shape={brackets(updates)}"
        )
    return None


def _assign_at(target: np.ndarray, at: tuple, values: np.ndarray) -> None:
    target[at] = values


def _tensor_scatter(type: str, write: Callable, index_dtypes=INDEX) -> Op:
    def kernel(tensor, indices, updates, bad_indices_policy=""):
        if problem := _copy_misfit(tensor.shape, indices.shape, np.shape(updates)):
            raise InvalidArgumentError(None, None, problem)
        result = tensor.copy()
        write(result, coordinates(indices, tensor.shape), updates)
        return result

    return define(
        type,
        "tensor: T, indices: Tindices, updates: T",
        infer=_infer_tensor_scatter,
        kernel=kernel,
        dtypes={"Tindices": index_dtypes},
    )


update_op = _tensor_scatter("TensorScatterUpdate", _assign_at, allowed("int16 int32 int64 uint16"))
scatter_add_op = _tensor_scatter("TensorScatterAdd", np.add.at)
scatter_sub_op = _tensor_scatter("TensorScatterSub", np.subtract.at)
scatter_max_op = _tensor_scatter("TensorScatterMax", np.maximum.at)
scatter_min_op = _tensor_scatter("TensorScatterMin", np.minimum.at)


@update_op.gradient
def _(op, upstream):
    _, indices, updates = op.inputs
    kept = update_op(upstream, indices, updates * 0, bad_indices_policy="")
    return [kept, None, gather_nd(upstream, indices)]


@scatter_add_op.gradient
def _(op, upstream):
    return [upstream, None, gather_nd(upstream, op.inputs[1])]


@scatter_sub_op.gradient
def _(op, upstream):
    return [upstream, None, -gather_nd(upstream, op.inputs[1])]


@scatter_max_op.gradient
@scatter_min_op.gradient
def _(op, upstream):
    """All that are equal to the largest (or smallest) share the gradient."""
    tensor, indices, updates = op.inputs
    chosen = cast(equal(tensor, op.outputs[0]), upstream.dtype)
    chosen_updates = cast(equal(updates, gather_nd(op.outputs[0], indices)), upstream.dtype)
    share = upstream / (chosen + scatter_nd(indices, chosen_updates, shape(tensor, indices.dtype)))
    return [share * chosen, None, gather_nd(share, indices) * chosen_updates]


def tensor_scatter_nd_update(
    tensor: object, indices: object, updates: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """A copy of `tensor` with the elements at `indices` replaced."""
    return update_op(tensor, indices, updates, bad_indices_policy=bad_indices_policy, name=name)


def tensor_scatter_nd_add(
    tensor: object, indices: object, updates: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """A copy of `tensor` with `updates` added at `indices`."""
    return scatter_add_op(tensor, indices, updates, bad_indices_policy=bad_indices_policy, name=name)


def tensor_scatter_nd_sub(
    tensor: object, indices: object, updates: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """A copy of `tensor` with `updates` subtracted at `indices`."""
    return scatter_sub_op(tensor, indices, updates, bad_indices_policy=bad_indices_policy, name=name)


def tensor_scatter_nd_max(
    tensor: object, indices: object, updates: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """A copy of `tensor` with the larger of element and update at `indices`."""
    return scatter_max_op(tensor, indices, updates, bad_indices_policy=bad_indices_policy, name=name)


def tensor_scatter_nd_min(
    tensor: object, indices: object, updates: object, name: str | None = None, bad_indices_policy: str = ""
) -> Tensor:
    """A copy of `tensor` with the smaller of element and update at `indices`."""
    return scatter_min_op(tensor, indices, updates, bad_indices_policy=bad_indices_policy, name=name)
