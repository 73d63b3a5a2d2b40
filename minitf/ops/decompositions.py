"""Inverses, determinants and solutions of square matrices."""

from collections.abc import Callable

import numpy as np

from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import allowed
from minitf.ops.diagonals import band_part, diag_part, set_diag
from minitf.ops.inference import merge_dimensions, require_rank_at_least
from minitf.ops.linalg import matmul, matrix_transpose
from minitf.ops.shaping import expand_dims
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor

__all__ = ["cholesky", "det", "inv", "solve"]

_DTYPES = {"T": allowed("float64 float32 float16 complex64 complex128")}


def _square(x: Abstract) -> None:
    require_rank_at_least(x, 2)
    if x.shape.rank is not None:
        merge_dimensions(*x.shape[-2:])


def _infer_square(x: Abstract, **attrs: bool) -> Abstract:
    _square(x)
    return Abstract(x.dtype, x.shape)


def _checked(kernel: Callable) -> Callable:
    def run(x: np.ndarray, *rest: np.ndarray, **attrs: bool) -> np.ndarray:
        if x.shape[-1] != x.shape[-2]:
            raise InvalidArgumentError(None, None, "Input matrix must be square.")
        try:
            return kernel(x, *rest, **attrs)
        except np.linalg.LinAlgError:
            raise InvalidArgumentError(None, None, "Input is not invertible.") from None

    return run


def _adjoint(x: np.ndarray, adjoint: bool) -> np.ndarray:
    return np.swapaxes(x, -1, -2) if adjoint else x


inverse_op = define(
    "MatrixInverse",
    "input: T",
    infer=_infer_square,
    kernel=_checked(lambda x, adjoint: np.linalg.inv(_adjoint(x, adjoint))),
    dtypes=_DTYPES,
)


@inverse_op.gradient
def _(op, upstream):
    inverse = op.outputs[0]
    product = matmul(matmul(inverse, upstream, transpose_a=True), inverse, transpose_b=True)
    return -(matrix_transpose(product) if op.attrs["adjoint"] else product)


def inv(input: object, adjoint: bool = False, name: str | None = None) -> Tensor:
    """The inverse of square matrices. Raises InvalidArgumentError when there is none."""
    return inverse_op(input, adjoint=adjoint, name=name)


def _infer_determinant(x: Abstract) -> Abstract:
    _square(x)
    return Abstract(x.dtype, UNKNOWN if x.shape.rank is None else x.shape[:-2])


determinant_op = define(
    "MatrixDeterminant",
    "input: T",
    infer=_infer_determinant,
    kernel=_checked(np.linalg.det),
    dtypes={"T": allowed("float16 float32 float64 complex64 complex128")},
)


@determinant_op.gradient
def _(op, upstream):
    scaled = expand_dims(expand_dims(upstream * op.outputs[0], -1), -1)
    return scaled * matrix_transpose(inv(op.inputs[0]))


def det(input: object, name: str | None = None) -> Tensor:
    """The determinant of square matrices."""
    return determinant_op(input, name=name)


def _infer_solve(matrix: Abstract, rhs: Abstract, adjoint: bool) -> Abstract:
    _square(matrix)
    require_rank_at_least(rhs, 2)
    if matrix.shape.rank is None or rhs.shape.rank is None:
        return Abstract(rhs.dtype, UNKNOWN)
    rows = merge_dimensions(matrix.shape[-1], rhs.shape[-2])
    return Abstract(rhs.dtype, known((*rhs.shape[:-2], rows, rhs.shape[-1])))


solve_op = define(
    "MatrixSolve",
    "matrix: T, rhs: T",
    infer=_infer_solve,
    kernel=_checked(lambda matrix, rhs, adjoint: np.linalg.solve(_adjoint(matrix, adjoint), rhs)),
    dtypes=_DTYPES,
)


@solve_op.gradient
def _(op, upstream):
    matrix, adjoint = op.inputs[0], op.attrs["adjoint"]
    by_rhs = solve(matrix, upstream, adjoint=not adjoint)
    x = op.outputs[0]
    by_matrix = matmul(x, by_rhs, transpose_b=True) if adjoint else matmul(by_rhs, x, transpose_b=True)
    return [-by_matrix, by_rhs]


def solve(matrix: object, rhs: object, adjoint: bool = False, name: str | None = None) -> Tensor:
    """The solution of `matrix @ x = rhs`. Raises InvalidArgumentError when there is not one."""
    return solve_op(matrix, rhs, adjoint=adjoint, name=name)


def _cholesky(x: np.ndarray) -> np.ndarray:
    if x.shape[-1] != x.shape[-2]:
        raise InvalidArgumentError(None, None, "Input matrix must be square.")
    try:
        return np.linalg.cholesky(x)
    except np.linalg.LinAlgError:
        # TensorFlow, too, gives NaN for a matrix that is not positive definite.
        return np.full_like(x, np.nan)


cholesky_op = define("Cholesky", "input: T", infer=_infer_square, kernel=_cholesky, dtypes=_DTYPES)


@cholesky_op.gradient
def _(op, upstream):
    factor = op.outputs[0]
    inverse = inv(factor)
    middle = matmul(factor, upstream, transpose_a=True)
    lower = band_part(set_diag(middle, 0.5 * diag_part(middle)), -1, 0)
    gradient = matmul(matmul(inverse, lower, transpose_a=True), inverse)
    return 0.5 * (gradient + matrix_transpose(gradient))


def cholesky(input: object, name: str | None = None) -> Tensor:
    """The lower triangular factor of symmetric positive definite matrices; NaN for others."""
    return cholesky_op(input, name=name)
