"""`tf.math`: mathematics. Names only."""

from minitf.missing import namespace
from minitf.ops.activations import (
    erf as erf,
)
from minitf.ops.activations import (
    erfc as erfc,
)
from minitf.ops.activations import (
    log_sigmoid as log_sigmoid,
)
from minitf.ops.activations import (
    sigmoid as sigmoid,
)
from minitf.ops.activations import (
    softplus as softplus,
)
from minitf.ops.activations import (
    softsign as softsign,
)
from minitf.ops.activations import (
    tanh as tanh,
)
from minitf.ops.arithmetic import add as add
from minitf.ops.arithmetic import add_n as add_n
from minitf.ops.arithmetic import maximum as maximum
from minitf.ops.arithmetic import minimum as minimum
from minitf.ops.arithmetic import multiply as multiply
from minitf.ops.arithmetic import scalar_mul as scalar_mul
from minitf.ops.arithmetic import squared_difference as squared_difference
from minitf.ops.arithmetic import subtract as subtract
from minitf.ops.comparisons import (
    equal as equal,
)
from minitf.ops.comparisons import (
    greater as greater,
)
from minitf.ops.comparisons import (
    greater_equal as greater_equal,
)
from minitf.ops.comparisons import (
    less as less,
)
from minitf.ops.comparisons import (
    less_equal as less_equal,
)
from minitf.ops.comparisons import (
    logical_and as logical_and,
)
from minitf.ops.comparisons import (
    logical_not as logical_not,
)
from minitf.ops.comparisons import (
    logical_or as logical_or,
)
from minitf.ops.comparisons import (
    logical_xor as logical_xor,
)
from minitf.ops.comparisons import (
    not_equal as not_equal,
)
from minitf.ops.division import divide as divide
from minitf.ops.division import divide_no_nan as divide_no_nan
from minitf.ops.division import floordiv as floordiv
from minitf.ops.division import floormod as floormod
from minitf.ops.division import mod as mod
from minitf.ops.division import multiply_no_nan as multiply_no_nan
from minitf.ops.division import reciprocal_no_nan as reciprocal_no_nan
from minitf.ops.division import truediv as truediv
from minitf.ops.math import (
    abs as abs,
)
from minitf.ops.math import (
    exp as exp,
)
from minitf.ops.math import (
    expm1 as expm1,
)
from minitf.ops.math import (
    log as log,
)
from minitf.ops.math import (
    log1p as log1p,
)
from minitf.ops.math import (
    negative as negative,
)
from minitf.ops.math import (
    reciprocal as reciprocal,
)
from minitf.ops.math import (
    rsqrt as rsqrt,
)
from minitf.ops.math import (
    sign as sign,
)
from minitf.ops.math import (
    sqrt as sqrt,
)
from minitf.ops.math import (
    square as square,
)
from minitf.ops.nn import l2_normalize as l2_normalize
from minitf.ops.nn import log_softmax as log_softmax
from minitf.ops.nn import softmax as softmax
from minitf.ops.positions import argmax as argmax
from minitf.ops.positions import argmin as argmin
from minitf.ops.powers import pow as pow
from minitf.ops.powers import xdivy as xdivy
from minitf.ops.powers import xlogy as xlogy
from minitf.ops.reductions import reduce_all as reduce_all
from minitf.ops.reductions import reduce_any as reduce_any
from minitf.ops.reductions import reduce_euclidean_norm as reduce_euclidean_norm
from minitf.ops.reductions import reduce_max as reduce_max
from minitf.ops.reductions import reduce_mean as reduce_mean
from minitf.ops.reductions import reduce_min as reduce_min
from minitf.ops.reductions import reduce_prod as reduce_prod
from minitf.ops.reductions import reduce_sum as reduce_sum
from minitf.ops.rounding import (
    ceil as ceil,
)
from minitf.ops.rounding import (
    floor as floor,
)
from minitf.ops.rounding import (
    is_finite as is_finite,
)
from minitf.ops.rounding import (
    is_inf as is_inf,
)
from minitf.ops.rounding import (
    is_nan as is_nan,
)
from minitf.ops.rounding import (
    rint as rint,
)
from minitf.ops.rounding import (
    round as round,
)
from minitf.ops.scans import cumprod as cumprod
from minitf.ops.scans import cumsum as cumsum
from minitf.ops.segments import (
    segment_max as segment_max,
)
from minitf.ops.segments import (
    segment_mean as segment_mean,
)
from minitf.ops.segments import (
    segment_sum as segment_sum,
)
from minitf.ops.segments import (
    unsorted_segment_max as unsorted_segment_max,
)
from minitf.ops.segments import (
    unsorted_segment_sum as unsorted_segment_sum,
)
from minitf.ops.sorting import bincount as bincount
from minitf.ops.sorting import top_k as top_k
from minitf.ops.statistics import count_nonzero as count_nonzero
from minitf.ops.statistics import reduce_logsumexp as reduce_logsumexp
from minitf.ops.statistics import reduce_std as reduce_std
from minitf.ops.statistics import reduce_variance as reduce_variance
from minitf.ops.statistics import zero_fraction as zero_fraction
from minitf.ops.trigonometry import (
    acos as acos,
)
from minitf.ops.trigonometry import (
    acosh as acosh,
)
from minitf.ops.trigonometry import (
    asin as asin,
)
from minitf.ops.trigonometry import (
    asinh as asinh,
)
from minitf.ops.trigonometry import (
    atan as atan,
)
from minitf.ops.trigonometry import (
    atan2 as atan2,
)
from minitf.ops.trigonometry import (
    atanh as atanh,
)
from minitf.ops.trigonometry import (
    cos as cos,
)
from minitf.ops.trigonometry import (
    cosh as cosh,
)
from minitf.ops.trigonometry import (
    sin as sin,
)
from minitf.ops.trigonometry import (
    sinh as sinh,
)
from minitf.ops.trigonometry import (
    tan as tan,
)

__getattr__ = namespace("math")
