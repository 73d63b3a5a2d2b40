"""The gradient of an If op: an If op over the gradients of its branches."""

from minitf import context, nest
from minitf.control_flow.cond import stateful_if, stateless_if
from minitf.control_flow.gradient_inputs import (
    absent,
    backward_of,
    chosen,
    filled,
    finder,
    intermediates,
    zeros_for,
)
from minitf.control_flow.subgraphs import add_node, is_stateful
from minitf.dtypes import int64
from minitf.graph.backward import BackwardGraph, GraphCopy, grow, is_differentiable
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.indexed_slices import IndexedSlices
from minitf.ops.broadcasting import shape
from minitf.ops.conversion import cast
from minitf.ops.creation import range as range_of
from minitf.tensors import Tensor


@stateless_if.gradient
@stateful_if.gradient
def _(node: Operation, *upstreams: Tensor | None) -> list[Tensor | None]:
    upstreams = filled(upstreams, node.outputs, node.attrs["then_branch"])
    selected = chosen(upstreams)
    forwards = [GraphCopy(node.attrs[branch]) for branch in ("then_branch", "else_branch")]
    differentiable = [i for i, operand in enumerate(node.inputs[1:]) if is_differentiable(operand.dtype)]
    backwards, gradients = zip(
        *(
            backward_of(
                f"{forward.name}_grad", forward, selected, [forward.inputs[i] for i in differentiable]
            )
            for forward in forwards
        ),
        strict=True,
    )
    pairs = list(zip(*gradients, strict=True))
    live = [index for index, pair in zip(differentiable, pairs, strict=True) if pair != (None, None)]
    _set_outputs(backwards, [pair for pair in pairs if pair != (None, None)], live)
    _expose(node, forwards, backwards)
    results = (
        _add_backward(node, backwards, [upstreams[index] for index in selected], forwards) if live else []
    )
    found = dict(zip(live, results, strict=True))
    return [None, *(found.get(index) for index in range(len(node.inputs) - 1))]


def _set_outputs(backwards: tuple[BackwardGraph, BackwardGraph], pairs: list, live: list[int]) -> None:
    """Both branches give the same gradients; what one has none for is zeros there."""
    sparse = [any(isinstance(gradient, IndexedSlices) for gradient in pair) for pair in pairs]
    for which, backward in enumerate(backwards):
        with backward.as_default():
            results = [
                zeros_for(backward.forward.inputs[index]) if pair[which] is None else pair[which]
                for index, pair in zip(live, pairs, strict=True)
            ]
            backward.structured_outputs = [
                _all_slices(result) if slices else result
                for result, slices in zip(results, sparse, strict=True)
            ]
    _equate_index_dtypes(backwards)
    for backward in backwards:
        with backward.as_default():
            parts = nest.flatten(backward.structured_outputs, expand_composites=True)
            backward.outputs = list(map(backward.capture, parts))


def _all_slices(gradient: Tensor | IndexedSlices) -> IndexedSlices:
    """As in TensorFlow, where one branch has slices the other makes slices of all there is."""
    if isinstance(gradient, IndexedSlices):
        return gradient
    sizes = shape(gradient)
    return IndexedSlices(gradient, range_of(sizes[0]), sizes)


def _equate_index_dtypes(backwards: tuple[BackwardGraph, BackwardGraph]) -> None:
    for pair in zip(*(backward.structured_outputs for backward in backwards), strict=True):
        if isinstance(pair[0], IndexedSlices) and pair[0].indices.dtype is not pair[1].indices.dtype:
            for slices, backward in zip(pair, backwards, strict=True):
                with backward.as_default():
                    slices.indices = cast(slices.indices, int64)


def _expose(
    node: Operation, forwards: list[FuncGraph], backwards: tuple[BackwardGraph, BackwardGraph]
) -> None:
    """Make the branches' intermediates outputs of the node; each branch leaves the other's empty."""
    needed = [_new_outputs(forward, backward) for forward, backward in zip(forwards, backwards, strict=True)]
    for which, forward in enumerate(forwards):
        with forward.as_default():
            empties = [absent(dtype=tensor.dtype, shape=tensor.shape) for tensor in needed[1 - which]]
        forward.add_intermediates(needed[0] + empties if which == 0 else empties + needed[1])
    node.attrs.update(then_branch=forwards[0], else_branch=forwards[1])
    grow(node, needed[0] + needed[1])


def _new_outputs(forward: FuncGraph, backward: BackwardGraph) -> list[Tensor]:
    present = {id(tensor) for tensor in forward.outputs}
    return [tensor for tensor in intermediates(backward) if id(tensor) not in present]


def _add_backward(
    node: Operation, backwards: tuple, upstreams: list[Tensor], forwards: list[FuncGraph]
) -> list[Tensor]:
    operands = list(upstreams)
    for which, (forward, backward) in enumerate(zip(forwards, backwards, strict=True)):
        outside = finder(forward, node.inputs[1:], node.outputs)
        operands += [outside(tensor) for tensor, _ in backward.taken]
        _take_inputs(backward, backwards[1 - which], is_first=which == 0)
    op = stateful_if if is_stateful(*backwards) else stateless_if
    name = context.current.graph.unique_name("gradients/cond_grad/If")
    attrs = {"then_branch": backwards[0], "else_branch": backwards[1]}
    results = add_node(op, [node.inputs[0], *operands], attrs, name).outputs
    return nest.pack_sequence_as(backwards[0].structured_outputs, results, expand_composites=True)


def _take_inputs(backward: BackwardGraph, other: BackwardGraph, *, is_first: bool) -> None:
    """After the upstream gradients comes what each branch takes; each ignores the other's."""
    own = [placeholder for _, placeholder in backward.taken]
    unused = [backward.placeholder_like(placeholder) for _, placeholder in other.taken]
    backward.inputs += own + unused if is_first else unused + own
