"""What the gradients of If, While and Call share: zeros, and how intermediates leave the forward graph."""

from collections.abc import Callable

import numpy as np

from minitf.control_flow.variants import zeros_like_variant
from minitf.dtypes import resource, variant
from minitf.graph.backward import BackwardGraph, graph_gradients
from minitf.graph.func_graph import FuncGraph
from minitf.ops.creation import zeros, zeros_like
from minitf.ops.state import read_variable_op
from minitf.registry import Abstract, define, not_differentiable
from minitf.tensors import SymbolicTensor, Tensor

# What an output holds that belongs to the branch not taken: nobody reads it.
absent = define(
    "Absent",
    "",
    infer=lambda dtype, shape: Abstract(dtype, shape),
    kernel=lambda dtype, shape: np.zeros((), dtype.numpy_dtype)[()],
)
not_differentiable(absent)


def zeros_for(tensor: Tensor) -> Tensor:
    """The gradient of a tensor that nothing depends on; that of a variable's handle is like the variable."""
    if tensor.dtype is variant:
        return zeros_like_variant(tensor)
    if tensor.dtype is resource:
        return _zeros_like_variable(tensor, tensor.variable)
    return zeros_like(tensor)


def _zeros_like_variable(handle: Tensor, held: Abstract) -> Tensor:
    if held.shape.is_fully_defined():
        return zeros(held.shape, held.dtype)
    return zeros_like(read_variable_op(handle, dtype=held.dtype, shape=held.shape))


def has_zeros(tensor: Tensor) -> bool:
    """Whether there is a gradient for a tensor that nothing depends on."""
    return (
        tensor.dtype.is_floating or tensor.dtype is variant or getattr(tensor, "variable", None) is not None
    )


def filled(upstreams: tuple, outputs: list[Tensor], graph: FuncGraph) -> list[Tensor | None]:
    """`upstreams` with zeros for the outputs of `graph` that have no gradient.

    NB: as in TensorFlow they flow on, and what nobody asked for may turn them into NaN.
    """
    count = len(graph.outputs) - graph.intermediates
    return [
        zeros_for(output) if upstream is None and index < count and has_zeros(output) else upstream
        for index, (output, upstream) in enumerate(zip(outputs, upstreams, strict=True))
    ]


def chosen(upstreams: list) -> list[int]:
    """The indices of the outputs that have an upstream gradient."""
    return [index for index, upstream in enumerate(upstreams) if upstream is not None]


def backward_of(name: str, forward: FuncGraph, outputs: list[int], inputs: list[SymbolicTensor]) -> tuple:
    """A graph from gradients of some outputs to gradients of `inputs`, and these gradients (or None)."""
    backward = BackwardGraph(name, forward)
    selected = [forward.outputs[index] for index in outputs]
    with backward.as_default():
        upstreams = [backward.placeholder_like(tensor) for tensor in selected]
        backward.inputs = list(upstreams)
        return backward, graph_gradients(selected, upstreams, inputs)


def intermediates(backward: BackwardGraph) -> list[Tensor]:
    """The tensors of the forward graph that `backward` refers to and that are not simply its inputs."""
    given = {id(tensor) for tensor in backward.forward.inputs}
    return [
        tensor for tensor, _ in backward.taken if is_of(tensor, backward.forward) and id(tensor) not in given
    ]


def is_of(tensor: Tensor, graph: FuncGraph) -> bool:
    return type(tensor) is SymbolicTensor and tensor.op.graph is graph


def finder(forward: FuncGraph, inputs: list[Tensor], outputs: list[Tensor]) -> Callable[[Tensor], Tensor]:
    """A function from a tensor inside `forward` to the tensor outside that has its value.

    inputs, outputs: the tensors outside, in the order of the graph's inputs and outputs.
    """
    outside = {id(inner): outer for inner, outer in zip(forward.outputs, outputs, strict=True)}
    outside.update({id(inner): outer for inner, outer in zip(forward.inputs, inputs, strict=True)})
    return lambda tensor: outside.get(id(tensor), tensor)
