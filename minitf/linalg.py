"""`tf.linalg`: linear algebra. Names only."""

from minitf.missing import namespace
from minitf.ops.clipping import global_norm as global_norm
from minitf.ops.decompositions import cholesky as cholesky
from minitf.ops.decompositions import det as det
from minitf.ops.decompositions import inv as inv
from minitf.ops.decompositions import solve as solve
from minitf.ops.diagonals import (
    band_part as band_part,
)
from minitf.ops.diagonals import (
    diag as diag,
)
from minitf.ops.diagonals import (
    diag_part as diag_part,
)
from minitf.ops.diagonals import (
    eye as eye,
)
from minitf.ops.diagonals import (
    set_diag as set_diag,
)
from minitf.ops.diagonals import (
    trace as trace,
)
from minitf.ops.einsum import einsum as einsum
from minitf.ops.linalg import (
    matmul as matmul,
)
from minitf.ops.linalg import (
    matrix_transpose as matrix_transpose,
)
from minitf.ops.linalg import (
    matvec as matvec,
)
from minitf.ops.linalg import (
    tensordot as tensordot,
)
from minitf.ops.nn import l2_normalize as l2_normalize
from minitf.ops.statistics import norm as norm
from minitf.ops.statistics import normalize as normalize

__getattr__ = namespace("linalg")
