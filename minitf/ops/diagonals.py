"""Matrices by their diagonals: eye, diag, trace, band_part."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX
from minitf.ops.broadcasting import broadcast_to
from minitf.ops.conversion import cast
from minitf.ops.creation import ones
from minitf.ops.inference import node_name, require_rank_at_least
from minitf.ops.joining import concat
from minitf.ops.reductions import reduce_sum
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, brackets, known
from minitf.tensors import Tensor, is_tensor

__all__ = ["band_part", "diag", "diag_part", "eye", "set_diag", "trace"]

# NB: TensorFlow's ops also handle bands of several diagonals (a range `k`); minitf has the main diagonal.
_ALIGN = "RIGHT_LEFT"


def _infer_diag(diagonal: Abstract, *rest: Abstract, align: str) -> Abstract:
    require_rank_at_least(diagonal, 1)
    if diagonal.shape.rank is None:
        return Abstract(diagonal.dtype, UNKNOWN)
    sizes = [None if x.constant is None else int(x.constant) for x in rest[1:3]]
    rows, columns = (diagonal.shape[-1] if size in (None, -1) else size for size in sizes)
    return Abstract(diagonal.dtype, known((*diagonal.shape[:-1], rows, columns)))


def _diag(diagonal: np.ndarray, k, rows, columns, padding, align: str) -> np.ndarray:
    if np.ndim(diagonal) < 1:
        text = f"diagonal must be at least 1-dim, received shape: {brackets(np.shape(diagonal))}"
        raise InvalidArgumentError(None, None, text)
    count = diagonal.shape[-1]
    height, width = (count if size == -1 else int(size) for size in (rows, columns))
    result = np.full((*diagonal.shape[:-1], height, width), padding, diagonal.dtype)
    at = np.arange(min(count, height, width))
    result[..., at, at] = diagonal[..., : len(at)]
    return result


diag_op = define(
    "MatrixDiagV3",
    "diagonal: T, k: int32, num_rows: int32, num_cols: int32, padding_value: T",
    infer=_infer_diag,
    kernel=_diag,
    label="diag",
)


def _infer_diag_part(x: Abstract, k: Abstract, padding: Abstract, align: str) -> Abstract:
    require_rank_at_least(x, 2)
    if x.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    rows, columns = x.shape[-2:]
    size = None if None in (rows, columns) else min(rows, columns)
    return Abstract(x.dtype, known((*x.shape[:-2], size)))


def _diag_part(x: np.ndarray, k, padding, align: str) -> np.ndarray:
    if np.ndim(x) < 2:
        text = f"input must be at least 2-dim, received shape: {brackets(np.shape(x))}"
        raise InvalidArgumentError(None, None, text)
    return np.diagonal(x, axis1=-2, axis2=-1).copy()


diag_part_op = define(
    "MatrixDiagPartV3",
    "input: T, k: int32, padding_value: T",
    infer=_infer_diag_part,
    kernel=_diag_part,
    label="diag_part",
)


def _set_diag(x: np.ndarray, diagonal: np.ndarray, k, align: str) -> np.ndarray:
    result = x.copy()
    at = np.arange(min(x.shape[-2:]))
    result[..., at, at] = diagonal
    return result


set_diag_op = define(
    "MatrixSetDiagV3",
    "input: T, diagonal: T, k: int32",
    infer=lambda x, diagonal, k, align: Abstract(x.dtype, x.shape),
    kernel=_set_diag,
    label="set_diag",
)


@diag_op.gradient
def _(op, upstream):
    return [diag_part(upstream), None, None, None, None]


@diag_part_op.gradient
def _(op, upstream):
    x = op.inputs[0]
    return [set_diag(x * 0, upstream), None, None]


@set_diag_op.gradient
def _(op, upstream):
    return [set_diag(upstream, op.inputs[1] * 0), diag_part(upstream), None]


def _only_main(k: object) -> None:
    if k != 0:
        raise dtypes.unsupported("linalg diagonals other than the main one (k != 0)")


def diag(
    diagonal: object,
    name: str = "diag",
    k: int = 0,
    num_rows: int = -1,
    num_cols: int = -1,
    padding_value: object = 0,
    align: str = _ALIGN,
) -> Tensor:
    """Matrices with the last axis of `diagonal` on the main diagonal, 0 elsewhere."""
    _only_main(k)
    return diag_op(diagonal, 0, num_rows, num_cols, padding_value, align=align, name=name)


def diag_part(
    input: object, name: str = "diag_part", k: int = 0, padding_value: object = 0, align: str = _ALIGN
) -> Tensor:
    """The main diagonal of matrices."""
    _only_main(k)
    return diag_part_op(input, 0, padding_value, align=align, name=name)


def set_diag(
    input: object, diagonal: object, name: str = "set_diag", k: int = 0, align: str = _ALIGN
) -> Tensor:
    """Matrices with their main diagonal replaced."""
    _only_main(k)
    return set_diag_op(input, diagonal, 0, align=align, name=name)


def trace(x: object, name: str | None = None) -> Tensor:
    """The sum of the main diagonal."""
    return reduce_sum(diag_part(x), [-1], name=node_name(name, "Trace"))


def eye(
    num_rows: object,
    num_columns: object = None,
    batch_shape: object = None,
    dtype: object = dtypes.float32,
    name: str | None = None,
) -> Tensor:
    """The identity matrix, or one with more columns or rows; `batch_shape` repeats it."""
    columns = num_rows if num_columns is None else num_columns
    if is_tensor(num_rows) or is_tensor(columns):
        raise dtypes.unsupported("eye of a size that is a tensor")
    result = diag_op(
        ones([min(num_rows, columns)], dtype),
        0,
        num_rows,
        columns,
        0,
        align=_ALIGN,
        name=node_name(name, "eye"),
    )
    if batch_shape is None:
        return result
    return broadcast_to(result, concat([cast(batch_shape, dtypes.int32), [num_rows, columns]], 0))


# MatrixBandPart


def _band_part(x: np.ndarray, lower: np.generic, upper: np.generic) -> np.ndarray:
    rows, columns = np.indices(x.shape[-2:])
    inside = ((lower < 0) | (rows - columns <= lower)) & ((upper < 0) | (columns - rows <= upper))
    return np.where(inside, x, x.dtype.type(0))


band_part_op = define(
    "MatrixBandPart",
    "input: T, num_lower: Tindex, num_upper: Tindex",
    infer=lambda x, lower, upper: Abstract(x.dtype, x.shape),
    kernel=_band_part,
    dtypes={"Tindex": INDEX},
)


@band_part_op.gradient
def _(op, upstream):
    return [band_part_op(upstream, op.inputs[1], op.inputs[2]), None, None]


def band_part(input: object, num_lower: object, num_upper: object, name: str | None = None) -> Tensor:
    """Matrices with 0 outside a band: this many diagonals below and above the main one (-1: all)."""
    return band_part_op(input, num_lower, num_upper, name=name)
