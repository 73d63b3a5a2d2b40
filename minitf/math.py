"""`tf.math`: mathematics. Names only."""

from minitf.ops.activations import (
    erf as erf,
    erfc as erfc,
    log_sigmoid as log_sigmoid,
    sigmoid as sigmoid,
    softplus as softplus,
    softsign as softsign,
    tanh as tanh,
)
from minitf.ops.arithmetic import (
    add as add,
    add_n as add_n,
    divide as divide,
    divide_no_nan as divide_no_nan,
    floordiv as floordiv,
    floormod as floormod,
    maximum as maximum,
    minimum as minimum,
    mod as mod,
    multiply as multiply,
    multiply_no_nan as multiply_no_nan,
    reciprocal_no_nan as reciprocal_no_nan,
    scalar_mul as scalar_mul,
    squared_difference as squared_difference,
    subtract as subtract,
    truediv as truediv,
)
from minitf.ops.comparisons import (
    equal as equal,
    greater as greater,
    greater_equal as greater_equal,
    less as less,
    less_equal as less_equal,
    logical_and as logical_and,
    logical_not as logical_not,
    logical_or as logical_or,
    logical_xor as logical_xor,
    not_equal as not_equal,
)
from minitf.ops.math import (
    abs as abs,
    exp as exp,
    expm1 as expm1,
    log as log,
    log1p as log1p,
    negative as negative,
    reciprocal as reciprocal,
    rsqrt as rsqrt,
    sign as sign,
    sqrt as sqrt,
    square as square,
)
from minitf.ops.nn import l2_normalize as l2_normalize, log_softmax as log_softmax, softmax as softmax
from minitf.ops.powers import pow as pow, xdivy as xdivy, xlogy as xlogy
from minitf.ops.reductions import (
    argmax as argmax,
    argmin as argmin,
    count_nonzero as count_nonzero,
    reduce_all as reduce_all,
    reduce_any as reduce_any,
    reduce_euclidean_norm as reduce_euclidean_norm,
    reduce_logsumexp as reduce_logsumexp,
    reduce_max as reduce_max,
    reduce_mean as reduce_mean,
    reduce_min as reduce_min,
    reduce_prod as reduce_prod,
    reduce_std as reduce_std,
    reduce_sum as reduce_sum,
    reduce_variance as reduce_variance,
    zero_fraction as zero_fraction,
)
from minitf.ops.rounding import (
    ceil as ceil,
    floor as floor,
    is_finite as is_finite,
    is_inf as is_inf,
    is_nan as is_nan,
    rint as rint,
    round as round,
)
from minitf.ops.scans import cumprod as cumprod, cumsum as cumsum
from minitf.ops.segments import (
    segment_max as segment_max,
    segment_mean as segment_mean,
    segment_sum as segment_sum,
    unsorted_segment_max as unsorted_segment_max,
    unsorted_segment_sum as unsorted_segment_sum,
)
from minitf.ops.sorting import bincount as bincount, top_k as top_k
from minitf.ops.trigonometry import (
    acos as acos,
    acosh as acosh,
    asin as asin,
    asinh as asinh,
    atan as atan,
    atan2 as atan2,
    atanh as atanh,
    cos as cos,
    cosh as cosh,
    sin as sin,
    sinh as sinh,
    tan as tan,
)
from minitf.missing import namespace

__getattr__ = namespace("math")
