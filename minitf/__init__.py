"""The `tf` namespace of minitf: TensorFlow 2.21 semantics on NumPy. Names only.

`import minitf as tf` works anywhere; `minitf.install()` makes `import tensorflow as tf` mean minitf.
"""

from minitf import autograph as autograph
from minitf import bitwise as bitwise
from minitf import config as config
from minitf import debugging as debugging
from minitf import dtypes as dtypes
from minitf import errors as errors
from minitf import io as io
from minitf import linalg as linalg
from minitf import math as math
from minitf import nest as nest
from minitf import nn as nn
from minitf import random as random
from minitf import sets as sets
from minitf import strings as strings
from minitf import version as version
from minitf.context import (
    executing_eagerly as executing_eagerly,
    init_scope as init_scope,
    inside_function as inside_function,
)
from minitf.control_flow.case import case as case, switch_case as switch_case
from minitf.control_flow.cond import cond as cond
from minitf.control_flow.mapping import (
    foldl as foldl,
    foldr as foldr,
    map_fn as map_fn,
    scan as scan,
    vectorized_map as vectorized_map,
)
from minitf.control_flow.while_loop import while_loop as while_loop
from minitf.custom_gradient import (
    custom_gradient as custom_gradient,
    grad_pass_through as grad_pass_through,
    gradients as gradients,
)
from minitf.dtypes import (
    as_dtype as as_dtype,
    bool as bool,
    complex128 as complex128,
    complex64 as complex64,
    double as double,
    DType as DType,
    float16 as float16,
    float32 as float32,
    float64 as float64,
    half as half,
    int16 as int16,
    int32 as int32,
    int64 as int64,
    int8 as int8,
    resource as resource,
    string as string,
    uint16 as uint16,
    uint32 as uint32,
    uint64 as uint64,
    uint8 as uint8,
    variant as variant,
)
from minitf.graph.operation import Operation as Operation
from minitf.module import Module as Module
from minitf.naming import name_scope as name_scope
from minitf.ops.activations import sigmoid as sigmoid, tanh as tanh
from minitf.ops.arithmetic import (
    add as add,
    add_n as add_n,
    divide as divide,
    maximum as maximum,
    minimum as minimum,
    multiply as multiply,
    realdiv as realdiv,
    scalar_mul as scalar_mul,
    subtract as subtract,
    truediv as truediv,
    truncatediv as truncatediv,
    truncatemod as truncatemod,
)
from minitf.ops.broadcasting import broadcast_to as broadcast_to, reshape as reshape, shape as shape
from minitf.ops.clipping import (
    clip_by_global_norm as clip_by_global_norm,
    clip_by_norm as clip_by_norm,
    clip_by_value as clip_by_value,
    saturate_cast as saturate_cast,
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
    not_equal as not_equal,
)
from minitf.ops.conversion import (
    cast as cast,
    constant as constant,
    convert_to_tensor as convert_to_tensor,
    identity as identity,
    stop_gradient as stop_gradient,
)
from minitf.ops.creation import (
    fill as fill,
    linspace as linspace,
    one_hot as one_hot,
    ones as ones,
    ones_like as ones_like,
    range as range,
    zeros as zeros,
    zeros_like as zeros_like,
)
from minitf.ops.debugging import (
    Assert as Assert,
    assert_equal as assert_equal,
    assert_greater as assert_greater,
    assert_less as assert_less,
)
from minitf.ops.diagonals import eye as eye
from minitf.ops.einsum import einsum as einsum
from minitf.ops.gathering import (
    boolean_mask as boolean_mask,
    gather as gather,
    gather_nd as gather_nd,
    scatter_nd as scatter_nd,
    tensor_scatter_nd_add as tensor_scatter_nd_add,
    tensor_scatter_nd_max as tensor_scatter_nd_max,
    tensor_scatter_nd_min as tensor_scatter_nd_min,
    tensor_scatter_nd_sub as tensor_scatter_nd_sub,
    tensor_scatter_nd_update as tensor_scatter_nd_update,
)
from minitf.ops.grids import meshgrid as meshgrid, repeat as repeat, sequence_mask as sequence_mask
from minitf.ops.joining import concat as concat, split as split, stack as stack, unstack as unstack
from minitf.ops.linalg import matmul as matmul, tensordot as tensordot
from minitf.ops.math import (
    abs as abs,
    exp as exp,
    negative as negative,
    sign as sign,
    sqrt as sqrt,
    square as square,
)
from minitf.ops.ordering import (
    control_dependencies as control_dependencies,
    device as device,
    get_logger as get_logger,
    get_static_value as get_static_value,
    group as group,
    identity_n as identity_n,
    no_op as no_op,
    tuple as tuple,
)
from minitf.ops.padding import pad as pad, tile as tile
from minitf.ops.powers import pow as pow
from minitf.ops.printing import print as print
from minitf.ops.reductions import (
    argmax as argmax,
    argmin as argmin,
    norm as norm,
    reduce_all as reduce_all,
    reduce_any as reduce_any,
    reduce_logsumexp as reduce_logsumexp,
    reduce_max as reduce_max,
    reduce_mean as reduce_mean,
    reduce_min as reduce_min,
    reduce_prod as reduce_prod,
    reduce_sum as reduce_sum,
)
from minitf.ops.rounding import floor as floor, round as round
from minitf.ops.scans import cumsum as cumsum
from minitf.ops.script_ops import numpy_function as numpy_function, py_function as py_function
from minitf.ops.selection import where as where
from minitf.ops.shaping import (
    ensure_shape as ensure_shape,
    expand_dims as expand_dims,
    rank as rank,
    reverse as reverse,
    roll as roll,
    size as size,
    squeeze as squeeze,
    transpose as transpose,
)
from minitf.ops.slicing import newaxis as newaxis, slice as slice, strided_slice as strided_slice
from minitf.ops.sorting import (
    argsort as argsort,
    searchsorted as searchsorted,
    sort as sort,
    unique as unique,
    unique_with_counts as unique_with_counts,
)
from minitf.ops.static_checks import assert_rank as assert_rank
from minitf.ops.strings import as_string as as_string
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
from minitf.shapes import broadcast_static_shape as broadcast_static_shape, TensorShape as TensorShape
from minitf.tape import GradientTape as GradientTape
from minitf.tensor_array import TensorArray as TensorArray
from minitf.tensor_spec import TensorSpec as TensorSpec, TypeSpec as TypeSpec
from minitf.tensors import is_symbolic_tensor as is_symbolic_tensor, is_tensor as is_tensor, Tensor as Tensor
from minitf.tracing.polymorphic_function import function as function
from minitf.unconnected import UnconnectedGradients as UnconnectedGradients
from minitf.variables import Variable as Variable
from minitf.install import install as install, uninstall as uninstall
from minitf.missing import namespace as _namespace
from minitf import dispatch as dispatch, operators as operators

__version__ = version.VERSION
__getattr__ = _namespace("")
