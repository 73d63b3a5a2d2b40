"""Products of matrices and tensors: matmul, matvec, tensordot, einsum."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import allowed
from minitf.ops.broadcasting import reshape, shape, sum_to_shape_of
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.inference import merge_dimensions, node_name, require_rank, require_rank_at_least
from minitf.ops.joining import concat
from minitf.ops.reductions import reduce_prod
from minitf.ops.shaping import expand_dims, squeeze, transpose
from minitf.registry import Abstract, define, only_needed
from minitf.shapes import UNKNOWN, brackets, broadcast, known
from minitf.tensors import Tensor

__all__ = ["matmul", "matrix_transpose", "matvec", "tensordot"]


# MatMul


def _infer_matmul(a: Abstract, b: Abstract, transpose_a: bool, transpose_b: bool, **attrs: bool) -> Abstract:
    require_rank(a, 2)
    require_rank(b, 2)
    rows, inner = _matrix_dims(a, transpose_a)
    other, columns = _matrix_dims(b, transpose_b)
    merge_dimensions(inner, other)
    return Abstract(a.dtype, known((rows, columns)))


def _matrix_dims(x: Abstract, transposed: bool) -> tuple[int | None, int | None]:
    if x.shape.rank is None:
        return None, None
    rows, columns = x.shape[-2:]
    return (columns, rows) if transposed else (rows, columns)


def _matmul(a: np.ndarray, b: np.ndarray, transpose_a: bool, transpose_b: bool, **attrs: bool) -> np.ndarray:
    for x in (a, b):
        if np.ndim(x) != 2:
            raise InvalidArgumentError(None, None, f"In[0] and In[1] ndims must be == 2: {np.ndim(x)}")
    left, right = (a.T if transpose_a else a), (b.T if transpose_b else b)
    if left.shape[1] != right.shape[0]:
        text = f"Matrix size-incompatible: In[0]: {brackets(a.shape)}, In[1]: {brackets(b.shape)}"
        raise InvalidArgumentError(None, None, text)
    return np.matmul(left, right)


matmul_op = define(
    "MatMul",
    "a: T, b: T",
    infer=_infer_matmul,
    kernel=_matmul,
    dtypes={
        "T": allowed(
            "bfloat16 float16 float32 float64 int32 int64 uint8 uint16 uint32 uint64 complex64 complex128"
        )
    },
)


def _product(a: Tensor, b: Tensor, transpose_a: bool = False, transpose_b: bool = False, name=None) -> Tensor:
    return matmul_op(
        a, b, transpose_a=transpose_a, transpose_b=transpose_b, grad_a=False, grad_b=False, name=name
    )


@matmul_op.gradient
def _(op, upstream):
    a, b = op.inputs
    match op.attrs["transpose_a"], op.attrs["transpose_b"]:
        case False, False:
            by_a, by_b = (upstream, b, False, True), (a, upstream, True, False)
        case False, True:
            by_a, by_b = (upstream, b, False, False), (upstream, a, True, False)
        case True, False:
            by_a, by_b = (b, upstream, False, True), (a, upstream, False, False)
        case _:
            by_a, by_b = (b, upstream, True, True), (upstream, a, True, True)
    return only_needed(lambda: _product(*by_a), lambda: _product(*by_b))


# BatchMatMulV2


def _infer_batch_matmul(x: Abstract, y: Abstract, adj_x: bool, adj_y: bool, **attrs: bool) -> Abstract:
    require_rank_at_least(x, 2)
    require_rank_at_least(y, 2)
    if x.shape.rank is None or y.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    rows, inner = _matrix_dims(x, adj_x)
    other, columns = _matrix_dims(y, adj_y)
    merge_dimensions(inner, other)
    batch = broadcast(x.shape[:-2], y.shape[:-2])
    return Abstract(x.dtype, batch.concatenate(known((rows, columns))))


def _batch_matmul(x: np.ndarray, y: np.ndarray, adj_x: bool, adj_y: bool, **attrs: bool) -> np.ndarray:
    for index, side in enumerate((x, y)):
        if np.ndim(side) < 2:
            raise InvalidArgumentError(None, None, f"In[{index}] ndims must be >= 2: {np.ndim(side)}")
    left = np.swapaxes(x, -1, -2) if adj_x else x
    right = np.swapaxes(y, -1, -2) if adj_y else y
    return np.matmul(left, right)


def _explain_batch_matmul(error: Exception, x: np.ndarray, y: np.ndarray, adj_x, adj_y, **attrs: bool) -> str:
    inner, other = x.shape[-2 if adj_x else -1], y.shape[-1 if adj_y else -2]
    what = (
        "Matrix size-incompatible: In[0]: {}, In[1]: {}"
        if inner != other
        else "In[0] and In[1] must have compatible batch dimensions: {} vs. {}"
    )
    return what.format(brackets(x.shape), brackets(y.shape))


batch_matmul_op = define(
    "BatchMatMulV2",
    "x: T, y: T",
    infer=_infer_batch_matmul,
    kernel=_batch_matmul,
    dtypes={
        "T": allowed(
            "bfloat16 float16 float32 float64 int16 int32 int64 uint8 uint16 uint32 uint64 complex64"
            " complex128"
        )
    },
    explain=_explain_batch_matmul,
    label="MatMul",
)


def _batch_product(x: Tensor, y: Tensor, adj_x: bool = False, adj_y: bool = False, name=None) -> Tensor:
    return batch_matmul_op(x, y, adj_x=adj_x, adj_y=adj_y, grad_x=False, grad_y=False, name=name)


@batch_matmul_op.gradient
def _(op, upstream):
    x, y = op.inputs
    match op.attrs["adj_x"], op.attrs["adj_y"]:
        case False, False:
            by_x, by_y = _batch_product(upstream, y, False, True), _batch_product(x, upstream, True, False)
        case False, True:
            by_x, by_y = _batch_product(upstream, y), _batch_product(upstream, x, True, False)
        case True, False:
            by_x, by_y = _batch_product(y, upstream, False, True), _batch_product(x, upstream)
        case _:
            by_x, by_y = _batch_product(y, upstream, True, True), _batch_product(upstream, x, True, True)
    return [_sum_to_batch_of(x, by_x, y), _sum_to_batch_of(y, by_y, x)]


def _sum_to_batch_of(x: Tensor, gradient: Tensor, other: Tensor) -> Tensor:
    """Sum over the batch axes that `x` was stretched along; its last two axes fit already."""
    if x.shape.rank is not None and x.shape[:-2] == other.shape[:-2] and x.shape[:-2].is_fully_defined():
        return gradient
    return sum_to_shape_of(x, gradient, gradient)


def matmul(
    a: object,
    b: object,
    transpose_a: bool = False,
    transpose_b: bool = False,
    adjoint_a: bool = False,
    adjoint_b: bool = False,
    name: str | None = None,
) -> Tensor:
    """The matrix product over the last two axes; leading axes are batches and broadcast.

    Raises ValueError when a matrix is to be both transposed and adjoint.
    """
    if transpose_a and adjoint_a:
        raise ValueError("Only one of `transpose_a` and `adjoint_a` can be True.")
    if transpose_b and adjoint_b:
        raise ValueError("Only one of `transpose_b` and `adjoint_b` can be True.")
    a = convert_to_tensor(a, name="a")
    b = convert_to_tensor(b, dtype_hint=a.dtype.base_dtype, name="b")
    flip_a, flip_b = transpose_a or adjoint_a, transpose_b or adjoint_b
    if any(rank is None or rank > 2 for rank in (a.shape.rank, b.shape.rank)):
        return _batch_product(a, b, flip_a, flip_b, name)
    return _product(a, b, flip_a, flip_b, name)


def matvec(
    a: object,
    b: object,
    transpose_a: bool = False,
    adjoint_a: bool = False,
    name: str | None = None,
) -> Tensor:
    """A matrix times a vector."""
    product = matmul(a, expand_dims(b, -1), transpose_a=transpose_a, adjoint_a=adjoint_a)
    return squeeze(product, axis=-1, name=node_name(name, "MatVec"))


def matrix_transpose(a: object, name: str = "matrix_transpose", conjugate: bool = False) -> Tensor:
    """`a` with its last two axes swapped. Raises ValueError for a vector."""
    a = convert_to_tensor(a, name="a")
    count = a.shape.rank
    if count is None:
        raise dtypes.unsupported("matrix_transpose of a tensor of unknown rank")
    if count < 2:
        raise ValueError(
            f"Argument `a` should be a (batch) matrix with rank >= 2.  Received `a` = {a} with shape:"
            f" {a.shape}"
        )
    order = [*range(count - 2), count - 1, count - 2]
    return transpose(a, np.array(order, np.int32), name=name)


# Tensordot


def tensordot(a: object, b: object, axes: object, name: str | None = None) -> Tensor:
    """Sum products over pairs of axes: the last `axes` of `a` with the first of `b`, or two lists of axes."""
    a = convert_to_tensor(a, name="a")
    b = convert_to_tensor(b, dtype_hint=a.dtype, name="b")
    if a.shape.rank is None or b.shape.rank is None:
        raise dtypes.unsupported("tensordot of tensors of unknown rank")
    of_a, of_b = _contracted_axes(a.shape.rank, axes, b.shape.rank)
    free_a = [axis for axis in range(a.shape.rank) if axis not in of_a]
    free_b = [axis for axis in range(b.shape.rank) if axis not in of_b]
    left = _as_matrix(a, free_a, of_a)
    right = _as_matrix(b, of_b, free_b)
    product = _product(left, right)
    sizes = concat([_sizes(a, free_a), _sizes(b, free_b)], 0)
    return reshape(product, sizes, name=node_name(name, "Tensordot"))


def _contracted_axes(rank_a: int, axes: object, rank_b: int) -> tuple[list[int], list[int]]:
    if isinstance(axes, (int, np.integer)):
        if axes < 0:
            raise ValueError(f"`axes` must be at least 0. Received: {axes}.")
        if axes > min(rank_a, rank_b):
            raise ValueError(
                f"`axes` must not be larger than the number of dimensions of tensor a or b. Received: {axes}"
            )
        return list(range(rank_a - axes, rank_a)), list(range(axes))
    of_a, of_b = (np.ravel(side).tolist() for side in axes)
    if len(of_a) != len(of_b):
        raise ValueError(f"Different number of contraction axes `a` and `b`, {len(of_a)} != {len(of_b)}.")
    return [axis % rank_a for axis in of_a], [axis % rank_b for axis in of_b]


def _as_matrix(x: Tensor, rows: list[int], columns: list[int]) -> Tensor:
    order = rows + columns
    moved = x if order == sorted(order) else transpose(x, np.array(order, np.int32))
    if len(rows) == len(columns) == 1:
        return moved
    return reshape(moved, [_count(x, rows), _count(x, columns)])


def _count(x: Tensor, axes: list[int]) -> object:
    sizes = [x.shape[axis] for axis in axes]
    return int(np.prod(sizes, dtype=np.int64)) if None not in sizes else reduce_prod(_sizes(x, axes))


def _sizes(x: Tensor, axes: list[int]) -> object:
    sizes = [x.shape[axis] for axis in axes]
    if None not in sizes:
        return np.array(sizes, np.int32)
    dynamic = shape(x)
    return [dynamic[axis] for axis in axes]
