"""The gradient of a While op: a While op that runs as often, backwards.

The forward loop counts its iterations and pushes the intermediates of each on stacks; the backward loop pops
them.
"""

from typing import NamedTuple

from minitf import context, registry
from minitf.backpropagation import add_gradients
from minitf.control_flow import stacks
from minitf.control_flow.gradient_inputs import chosen, filled, has_zeros, zeros_for
from minitf.control_flow.subgraphs import add_node, is_stateful
from minitf.control_flow.while_loop import COUNTER, stateful_while, stateless_while
from minitf.dtypes import int32
from minitf.graph.backward import (
    BackwardGraph,
    GraphCopy,
    graph_gradients,
    grow,
    is_differentiable,
    reaching_inputs,
)
from minitf.graph.executor import needed
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.indexed_slices import densified
from minitf.inputs import to_tensor
from minitf.shapes import TensorShape
from minitf.tensors import SymbolicTensor, Tensor


@stateless_while.gradient
@stateful_while.gradient
def _(node: Operation, *upstreams: Tensor | None) -> list[Tensor | None]:
    body = GraphCopy(node.attrs["body"])
    before = len(body.outputs)
    upstreams = filled(upstreams, node.outputs, body)
    unneeded = {index for index in registry.unneeded if index >= before}
    flowing, invariant = _with_gradients(body, chosen(upstreams), before)
    invariant = [index for index in invariant if index not in unneeded]
    loop = _BackwardLoop(f"{body.name}_grad", body, flowing, invariant)
    saved = _grow_forward(node, body, [popped.tensor for popped in loop.popped])
    moved = len(node.outputs) - before
    results = _add_backward(loop, _start_values(node, loop, upstreams, saved, moved))
    found = dict(zip([*flowing, *(index + moved for index in loop.summed)], results[1:], strict=False))
    # NB: as in TensorFlow, all that goes into a loop has a gradient, of zeros if need be
    spared = found.keys() | {index + moved for index in unneeded} | set(range(before, before + moved))
    zeros = {
        index: zeros_for(tensor)
        for index, tensor in enumerate(node.inputs)
        if index not in spared and has_zeros(tensor)
    }
    return [found.get(index, zeros.get(index)) for index in range(len(node.inputs))]


def _with_gradients(body: FuncGraph, selected: list[int], variables: int) -> tuple[list[int], list[int]]:
    """The loop variables that gradients flow through once some outputs have one, and the invariant inputs."""
    flowing: set[int] = set()
    reached: set[int] = set()
    todo = list(selected)
    while todo:
        index = todo.pop()
        if index not in flowing and is_differentiable(body.outputs[index].dtype):
            flowing.add(index)
            reached |= reaching_inputs(body.outputs[index], body.inputs)
            todo.extend(i for i in reached if i < variables)
    return sorted(flowing), sorted(i for i in reached if i >= variables)


class _Popped(NamedTuple):
    """A tensor of the forward body, and the stack that the backward body pops it from."""

    tensor: SymbolicTensor
    stack: SymbolicTensor
    rest: SymbolicTensor


class _BackwardLoop(BackwardGraph):
    """The body of the backward loop, for one iteration of the forward body.

    Its variables are: how many iterations remain; the gradients of the loop variables `flowing`; the sums of
    the gradients of the inputs `summed`, which are the same in every iteration; and the stacks.
    """

    def __init__(self, name: str, body: FuncGraph, flowing: list[int], invariant: list[int]):
        super().__init__(name, body)
        self.popped: list[_Popped] = []
        self._same = {
            id(tensor)
            for index, tensor in enumerate(body.inputs)
            if index >= len(body.outputs) or body.outputs[index] is tensor
        }
        self.flowing = flowing
        with self.as_default():
            self._build(body, flowing, invariant)

    def _build(self, body: FuncGraph, flowing: list[int], invariant: list[int]) -> None:
        remaining = self.add_placeholder(int32, TensorShape(()), "remaining")
        upstreams = [self.placeholder_like(body.inputs[index]) for index in flowing]
        found = graph_gradients(
            [body.outputs[index] for index in flowing],
            upstreams,
            [body.inputs[index] for index in (*flowing, *invariant)],
        )
        found = list(map(densified, found))
        gradients = [
            zeros_for(body.inputs[index]) if gradient is None else gradient
            for index, upstream, gradient in zip(flowing, upstreams, found, strict=False)
        ]
        terms = {
            index: term
            for index, term in zip(invariant, found[len(flowing) :], strict=True)
            if term is not None
        }
        self.summed = list(terms)
        self.terms = list(terms.values())
        sums = [
            self.add_placeholder(term.dtype, _sum_shape(body.inputs[i], term), "sum")
            for i, term in terms.items()
        ]
        totals = [add_gradients(one, term) for one, term in zip(sums, self.terms, strict=True)]
        results = [remaining - 1, *map(self.capture, gradients), *totals]
        self._forget_unread(results)
        self.outputs = [*results, *(popped.rest for popped in self.popped)]
        self.inputs = [remaining, *upstreams, *sums, *(popped.stack for popped in self.popped)]
        self.inputs += [placeholder for _, placeholder in self.taken]

    def _forget_unread(self, results: list[SymbolicTensor]) -> None:
        """Drop what was only for gradients that nobody asked for: their nodes, and stacks that feed them."""
        kept = needed(self, results)
        read = {id(tensor.op) for node in kept for tensor in node.inputs} | {id(node) for node in kept}
        self.popped = [popped for popped in self.popped if id(popped.rest.op) in read]
        self.taken = [pair for pair in self.taken if id(pair[1].op) in read]
        self.nodes = [node for node in self.nodes if id(node) in read or node.type == "Placeholder"]

    def _take(self, tensor: Tensor) -> SymbolicTensor:
        """What is the same in every iteration comes in as it is, anything else from a stack."""
        if type(tensor) is not SymbolicTensor or tensor.op.type == "Const" or id(tensor) in self._same:
            return super()._take(tensor)
        if tensor.op.graph is not self.forward:
            return super()._take(tensor)
        stack = self.add_placeholder(stacks.STACK.dtype, stacks.STACK.shape, "stack")
        rest, top = stacks.pop(stack, element_dtype=tensor.dtype, element_shape=tensor.shape)
        self.popped.append(_Popped(tensor, stack, rest))
        return top


def _sum_shape(invariant: SymbolicTensor, term: Tensor) -> TensorShape:
    return invariant.shape if invariant.dtype.is_floating else term.shape


def _grow_forward(node: Operation, body: FuncGraph, pushed: list[SymbolicTensor]) -> list[int]:
    """Give the forward loop a counter, and a stack for each of the body's tensors `pushed`, where it has
    none yet.

    Returns the indices of these variables.
    """
    counters, present = _counters(body), _stacks(body)
    variables = len(body.outputs)
    missing = [tensor for tensor in pushed if id(tensor) not in present]
    new = [] if counters else [body.add_placeholder(int32, TensorShape(()), COUNTER)]
    handles = [body.add_placeholder(stacks.STACK.dtype, stacks.STACK.shape, "stack") for _ in missing]
    with body.as_default():
        outputs = [counter + 1 for counter in new]
        outputs += [stacks.push(handle, tensor) for handle, tensor in zip(handles, missing, strict=True)]
    _insert_variables(node, body, [*new, *handles], outputs, _before(node, len(new), len(handles)))
    present.update({id(tensor): variables + len(new) + i for i, tensor in enumerate(missing)})
    return [*(counters or [variables])[:1], *(present[id(tensor)] for tensor in pushed)]


def _counters(body: FuncGraph) -> list[int]:
    names = [tensor.op.name.rpartition("/")[2] for tensor in body.inputs[: len(body.outputs)]]
    return [index for index, name in enumerate(names) if name.startswith(COUNTER)]


def _stacks(body: FuncGraph) -> dict[int, int]:
    """The tensors that the body pushes on a stack already, by id, and the stacks' indices."""
    return {
        id(output.op.inputs[1]): index
        for index, output in enumerate(body.outputs)
        if output.op.op is stacks.push and output.op.inputs[0] is body.inputs[index]
    }


def _insert_variables(node: Operation, body: FuncGraph, inputs: list, outputs: list, starts: list) -> None:
    at = len(body.outputs)
    cond = GraphCopy(node.attrs["cond"])
    body.inputs[at:at] = inputs
    body.add_intermediates(outputs)
    cond.inputs[at:at] = [cond.add_placeholder(tensor.dtype, tensor.shape, "unused") for tensor in inputs]
    node.inputs[at:at] = starts
    node.attrs.update(cond=cond, body=body)
    grow(node, inputs)


def _before(node: Operation, zeros: int, empties: int) -> list[SymbolicTensor]:
    """New nodes that run before `node`: zeros for counters, and empty stacks."""
    graph = node.graph
    position, old = graph.nodes.index(node), len(graph.nodes)
    added = [graph.add_constant(int32.as_numpy_dtype(0), int32) for _ in range(zeros)]
    added += [
        graph.add(stacks.empty, [], {}, graph.unique_name("EmptyTensorList")).outputs[0]
        for _ in range(empties)
    ]
    graph.nodes[position:] = graph.nodes[old:] + graph.nodes[position:old]
    return added


def _start_values(
    node: Operation, loop: _BackwardLoop, upstreams: tuple, saved: list[int], moved: int
) -> list[Tensor]:
    """What the backward loop starts with, outside the forward loop."""
    gradients = [
        zeros_for(node.outputs[index]) if upstreams[index] is None else upstreams[index]
        for index in loop.flowing
    ]
    sums = [zeros_for(node.inputs[index + moved]) for index in loop.summed]
    position = {id(tensor): index for index, tensor in enumerate(loop.forward.inputs)}
    taken = [
        node.inputs[position[id(tensor)]] if id(tensor) in position else tensor for tensor, _ in loop.taken
    ]
    counter, *pushed = (node.outputs[index] for index in saved)
    return [counter, *gradients, *sums, *pushed, *taken]


def _add_backward(loop: _BackwardLoop, starts: list[Tensor]) -> list[Tensor]:
    cond = FuncGraph(loop.name.replace("body", "cond"), context.current.graph)
    cond.inputs = [cond.add_placeholder(tensor.dtype, tensor.shape, "input") for tensor in loop.inputs]
    with cond.as_default():
        cond.outputs = [cond.inputs[0] > to_tensor(0)]
    op = stateful_while if is_stateful(loop) else stateless_while
    name = context.current.graph.unique_name("gradients/while_grad")
    return add_node(op, starts, {"cond": cond, "body": loop}, name).outputs
