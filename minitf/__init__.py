"""The `tf` namespace of minitf: TensorFlow 2.21 semantics on NumPy. Names only.

`import minitf as tf` works anywhere; `minitf.install()` makes `import tensorflow as tf` mean minitf.
"""

from minitf import autograph as autograph
from minitf import bitwise as bitwise
from minitf import compat as compat
from minitf import config as config
from minitf import data as data
from minitf import debugging as debugging
from minitf import dispatch as dispatch
from minitf import dtypes as dtypes
from minitf import errors as errors
from minitf import experimental as experimental
from minitf import io as io
from minitf import linalg as linalg
from minitf import math as math
from minitf import nest as nest
from minitf import nn as nn
from minitf import operators as operators
from minitf import random as random
from minitf import sets as sets
from minitf import strings as strings
from minitf import types as types
from minitf import version as version
from minitf.context import (
    executing_eagerly as executing_eagerly,
)
from minitf.context import (
    init_scope as init_scope,
)
from minitf.context import (
    inside_function as inside_function,
)
from minitf.control_flow.case import case as case
from minitf.control_flow.case import switch_case as switch_case
from minitf.control_flow.cond import cond as cond
from minitf.control_flow.mapping import (
    foldl as foldl,
)
from minitf.control_flow.mapping import (
    foldr as foldr,
)
from minitf.control_flow.mapping import (
    map_fn as map_fn,
)
from minitf.control_flow.mapping import (
    scan as scan,
)
from minitf.control_flow.mapping import (
    vectorized_map as vectorized_map,
)
from minitf.control_flow.while_loop import while_loop as while_loop
from minitf.custom_gradient import (
    custom_gradient as custom_gradient,
)
from minitf.custom_gradient import (
    grad_pass_through as grad_pass_through,
)
from minitf.custom_gradient import (
    gradients as gradients,
)
from minitf.dtypes import (
    DType as DType,
)
from minitf.dtypes import (
    as_dtype as as_dtype,
)
from minitf.dtypes import (
    bool as bool,
)
from minitf.dtypes import (
    complex64 as complex64,
)
from minitf.dtypes import (
    complex128 as complex128,
)
from minitf.dtypes import (
    double as double,
)
from minitf.dtypes import (
    float16 as float16,
)
from minitf.dtypes import (
    float32 as float32,
)
from minitf.dtypes import (
    float64 as float64,
)
from minitf.dtypes import (
    half as half,
)
from minitf.dtypes import (
    int8 as int8,
)
from minitf.dtypes import (
    int16 as int16,
)
from minitf.dtypes import (
    int32 as int32,
)
from minitf.dtypes import (
    int64 as int64,
)
from minitf.dtypes import (
    resource as resource,
)
from minitf.dtypes import (
    string as string,
)
from minitf.dtypes import (
    uint8 as uint8,
)
from minitf.dtypes import (
    uint16 as uint16,
)
from minitf.dtypes import (
    uint32 as uint32,
)
from minitf.dtypes import (
    uint64 as uint64,
)
from minitf.dtypes import (
    variant as variant,
)
from minitf.graph.operation import Operation as Operation
from minitf.indexed_slices import IndexedSlices as IndexedSlices
from minitf.indexed_slices_spec import IndexedSlicesSpec as IndexedSlicesSpec
from minitf.install import install as install
from minitf.install import uninstall as uninstall
from minitf.lazy import loading as _loading
from minitf.missing import namespace as _namespace
from minitf.module import Module as Module
from minitf.naming import get_current_name_scope as get_current_name_scope
from minitf.naming import name_scope as name_scope
from minitf.ops.activations import sigmoid as sigmoid
from minitf.ops.activations import tanh as tanh
from minitf.ops.arithmetic import add as add
from minitf.ops.arithmetic import add_n as add_n
from minitf.ops.arithmetic import maximum as maximum
from minitf.ops.arithmetic import minimum as minimum
from minitf.ops.arithmetic import multiply as multiply
from minitf.ops.arithmetic import scalar_mul as scalar_mul
from minitf.ops.arithmetic import subtract as subtract
from minitf.ops.broadcasting import broadcast_to as broadcast_to
from minitf.ops.broadcasting import reshape as reshape
from minitf.ops.broadcasting import shape as shape
from minitf.ops.clipping import (
    clip_by_global_norm as clip_by_global_norm,
)
from minitf.ops.clipping import (
    clip_by_norm as clip_by_norm,
)
from minitf.ops.clipping import (
    clip_by_value as clip_by_value,
)
from minitf.ops.clipping import (
    saturate_cast as saturate_cast,
)
from minitf.ops.clock import timestamp as timestamp
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
    not_equal as not_equal,
)
from minitf.ops.conversion import (
    cast as cast,
)
from minitf.ops.conversion import (
    constant as constant,
)
from minitf.ops.conversion import (
    convert_to_tensor as convert_to_tensor,
)
from minitf.ops.conversion import (
    identity as identity,
)
from minitf.ops.conversion import (
    stop_gradient as stop_gradient,
)
from minitf.ops.creation import (
    fill as fill,
)
from minitf.ops.creation import (
    linspace as linspace,
)
from minitf.ops.creation import (
    one_hot as one_hot,
)
from minitf.ops.creation import (
    ones as ones,
)
from minitf.ops.creation import (
    ones_like as ones_like,
)
from minitf.ops.creation import (
    range as range,
)
from minitf.ops.creation import (
    zeros as zeros,
)
from minitf.ops.creation import (
    zeros_like as zeros_like,
)
from minitf.ops.debugging import (
    Assert as Assert,
)
from minitf.ops.debugging import (
    assert_equal as assert_equal,
)
from minitf.ops.debugging import (
    assert_greater as assert_greater,
)
from minitf.ops.debugging import (
    assert_less as assert_less,
)
from minitf.ops.diagonals import eye as eye
from minitf.ops.division import divide as divide
from minitf.ops.division import realdiv as realdiv
from minitf.ops.division import truediv as truediv
from minitf.ops.division import truncatediv as truncatediv
from minitf.ops.division import truncatemod as truncatemod
from minitf.ops.einsum import einsum as einsum
from minitf.ops.gathering import (
    boolean_mask as boolean_mask,
)
from minitf.ops.gathering import (
    gather as gather,
)
from minitf.ops.gathering import (
    gather_nd as gather_nd,
)
from minitf.ops.grids import meshgrid as meshgrid
from minitf.ops.grids import repeat as repeat
from minitf.ops.grids import sequence_mask as sequence_mask
from minitf.ops.joining import concat as concat
from minitf.ops.joining import split as split
from minitf.ops.joining import stack as stack
from minitf.ops.joining import unstack as unstack
from minitf.ops.linalg import matmul as matmul
from minitf.ops.linalg import tensordot as tensordot
from minitf.ops.math import (
    abs as abs,
)
from minitf.ops.math import (
    exp as exp,
)
from minitf.ops.math import (
    negative as negative,
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
from minitf.ops.ordering import (
    control_dependencies as control_dependencies,
)
from minitf.ops.ordering import (
    device as device,
)
from minitf.ops.ordering import (
    get_logger as get_logger,
)
from minitf.ops.ordering import (
    get_static_value as get_static_value,
)
from minitf.ops.ordering import (
    group as group,
)
from minitf.ops.ordering import (
    identity_n as identity_n,
)
from minitf.ops.ordering import (
    no_op as no_op,
)
from minitf.ops.ordering import (
    tuple as tuple,
)
from minitf.ops.padding import pad as pad
from minitf.ops.padding import tile as tile
from minitf.ops.positions import argmax as argmax
from minitf.ops.positions import argmin as argmin
from minitf.ops.powers import pow as pow
from minitf.ops.printing import print as print
from minitf.ops.reductions import reduce_all as reduce_all
from minitf.ops.reductions import reduce_any as reduce_any
from minitf.ops.reductions import reduce_max as reduce_max
from minitf.ops.reductions import reduce_mean as reduce_mean
from minitf.ops.reductions import reduce_min as reduce_min
from minitf.ops.reductions import reduce_prod as reduce_prod
from minitf.ops.reductions import reduce_sum as reduce_sum
from minitf.ops.rounding import floor as floor
from minitf.ops.rounding import round as round
from minitf.ops.scans import cumsum as cumsum
from minitf.ops.scattering import (
    scatter_nd as scatter_nd,
)
from minitf.ops.scattering import (
    tensor_scatter_nd_add as tensor_scatter_nd_add,
)
from minitf.ops.scattering import (
    tensor_scatter_nd_max as tensor_scatter_nd_max,
)
from minitf.ops.scattering import (
    tensor_scatter_nd_min as tensor_scatter_nd_min,
)
from minitf.ops.scattering import (
    tensor_scatter_nd_sub as tensor_scatter_nd_sub,
)
from minitf.ops.scattering import (
    tensor_scatter_nd_update as tensor_scatter_nd_update,
)
from minitf.ops.script_ops import numpy_function as numpy_function
from minitf.ops.script_ops import py_function as py_function
from minitf.ops.selection import where as where
from minitf.ops.shaping import (
    ensure_shape as ensure_shape,
)
from minitf.ops.shaping import (
    expand_dims as expand_dims,
)
from minitf.ops.shaping import (
    rank as rank,
)
from minitf.ops.shaping import (
    reverse as reverse,
)
from minitf.ops.shaping import (
    roll as roll,
)
from minitf.ops.shaping import (
    size as size,
)
from minitf.ops.shaping import (
    squeeze as squeeze,
)
from minitf.ops.shaping import (
    transpose as transpose,
)
from minitf.ops.slicing import newaxis as newaxis
from minitf.ops.slicing import slice as slice
from minitf.ops.slicing import strided_slice as strided_slice
from minitf.ops.sorting import (
    argsort as argsort,
)
from minitf.ops.sorting import (
    searchsorted as searchsorted,
)
from minitf.ops.sorting import (
    sort as sort,
)
from minitf.ops.sorting import (
    unique as unique,
)
from minitf.ops.sorting import (
    unique_with_counts as unique_with_counts,
)
from minitf.ops.static_checks import assert_rank as assert_rank
from minitf.ops.statistics import norm as norm
from minitf.ops.statistics import reduce_logsumexp as reduce_logsumexp
from minitf.ops.strings import as_string as as_string
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
from minitf.shapes import TensorShape as TensorShape
from minitf.shapes import broadcast_static_shape as broadcast_static_shape
from minitf.starting_values import constant_initializer as constant_initializer
from minitf.starting_values import ones_initializer as ones_initializer
from minitf.starting_values import random_normal_initializer as random_normal_initializer
from minitf.starting_values import random_uniform_initializer as random_uniform_initializer
from minitf.starting_values import zeros_initializer as zeros_initializer
from minitf.tape import GradientTape as GradientTape
from minitf.tensor_array import TensorArray as TensorArray
from minitf.tensor_spec import NoneTensorSpec as NoneTensorSpec
from minitf.tensor_spec import TensorSpec as TensorSpec
from minitf.tensor_spec import TypeSpec as TypeSpec
from minitf.tensors import Tensor as Tensor
from minitf.tensors import is_symbolic_tensor as is_symbolic_tensor
from minitf.tensors import is_tensor as is_tensor
from minitf.tracing.polymorphic_function import function as function
from minitf.type_specs import type_spec_from_value as type_spec_from_value
from minitf.unconnected import UnconnectedGradients as UnconnectedGradients
from minitf.variable_options import VariableAggregation as VariableAggregation
from minitf.variable_options import VariableSynchronization as VariableSynchronization
from minitf.variables import Variable as Variable

__version__ = version.VERSION
__getattr__ = _loading(_namespace(""))
