"""`tf.linalg`: linear algebra. Names only."""

from minitf.ops.clipping import global_norm as global_norm
from minitf.ops.decompositions import cholesky as cholesky, det as det, inv as inv, solve as solve
from minitf.ops.diagonals import (
    band_part as band_part,
    diag as diag,
    diag_part as diag_part,
    eye as eye,
    set_diag as set_diag,
    trace as trace,
)
from minitf.ops.einsum import einsum as einsum
from minitf.ops.linalg import (
    matmul as matmul,
    matrix_transpose as matrix_transpose,
    matvec as matvec,
    tensordot as tensordot,
)
from minitf.ops.nn import l2_normalize as l2_normalize
from minitf.ops.reductions import norm as norm, normalize as normalize
from minitf.missing import namespace

__getattr__ = namespace("linalg")
