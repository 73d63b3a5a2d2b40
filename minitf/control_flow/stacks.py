"""Stacks, on which a differentiated loop keeps what its backward loop will need.

Push and pop are each other's gradients, which makes loops differentiable twice.
"""

import numpy as np

from minitf import dtypes
from minitf.control_flow.variants import EMPTY, Stack, unwrapped, variant, zeros_like_variant
from minitf.dtypes import DType
from minitf.ops.creation import zeros_like
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import TensorShape

empty = define("EmptyTensorList", "", infer=variant, kernel=lambda: EMPTY)
not_differentiable(empty)

push = define(
    "TensorListPushBack",
    "input_handle: variant, tensor: T",
    infer=variant,
    kernel=lambda below, tensor: Stack(tensor, unwrapped(below)),
)


def _popped(handle: Abstract, element_dtype: DType, element_shape: TensorShape) -> tuple[Abstract, Abstract]:
    return variant(), Abstract(element_dtype, element_shape)


def _pop(handle: object, element_dtype: DType, element_shape: TensorShape) -> tuple:
    stack = unwrapped(handle)
    if stack is EMPTY:  # a stack of gradients that nothing was added to
        return EMPTY, np.zeros(element_shape.as_list(), element_dtype.numpy_dtype)[()]
    return stack.below, stack.top


pop = define("TensorListPopBack", "input_handle: variant", infer=_popped, kernel=_pop)


@push.gradient
def _(op, upstream):
    tensor = op.inputs[1]
    return pop(upstream, element_dtype=tensor.dtype, element_shape=tensor.shape)


@pop.gradient
def _(op, below, top):
    if top is None:
        popped = op.outputs[1]
        top = zeros_like_variant(popped) if popped.dtype is dtypes.variant else zeros_like(popped)
    return push(empty() if below is None else below, top)


# What is known of a stack's tensor.
STACK = variant()
