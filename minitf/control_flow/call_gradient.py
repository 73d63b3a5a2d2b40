"""The gradient of a call of a graph, and calls that eager tapes can differentiate."""

from minitf import context, nest
from minitf.control_flow.gradient_inputs import backward_of, chosen, filled, finder, intermediates, zeros_for
from minitf.dispatch import dispatch
from minitf.graph.backward import BackwardGraph, GraphCopy, grow, is_differentiable, reaching_inputs
from minitf.graph.call import call_op, partitioned_call, stateful_partitioned_call
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.indexed_slices import densified
from minitf.tensors import Tensor

partitioned_call.is_call = stateful_partitioned_call.is_call = True


def call_graph(graph: FuncGraph, inputs: list[Tensor], name: str | None = None) -> list[Tensor]:
    """The outputs of `graph` for these inputs, run now or as a call in the current graph."""
    tapes = context.current.tapes if context.executing_eagerly() else ()
    watching = sum(tape.watches(inputs) for tape in tapes)
    called = _Differentiable.of(graph, closed=watching > 1).forward if watching else graph
    results = dispatch(call_op(called), tuple(inputs), {"f": called}, name)
    return _as_list(results)[: len(graph.outputs)]


def _as_list(results: object) -> list[Tensor]:
    if isinstance(results, tuple):
        return list(results)
    return [results] if isinstance(results, Tensor) else []


class _Differentiable:
    """A graph with its intermediates as outputs, and its gradients for any choice of outputs.

    closed: whether the intermediates' own gradients are ready too, as second derivatives need.
    """

    @classmethod
    def of(cls, graph: FuncGraph, closed: bool) -> "_Differentiable":
        """The one for a finished graph; made once."""
        if closed not in graph.differentiable:
            graph.differentiable[closed] = cls(graph, closed)
        return graph.differentiable[closed]

    def __init__(self, graph: FuncGraph, closed: bool):
        self.forward = GraphCopy(graph)
        self.forward.behind = self
        self.plans: dict[tuple[int, ...], tuple] = {}
        self.everything = self._differentiable_outputs()
        while self._add_intermediates() and closed:
            self.everything = self._differentiable_outputs()

    def _differentiable_outputs(self) -> list[int]:
        return [i for i, tensor in enumerate(self.forward.outputs) if is_differentiable(tensor.dtype)]

    def _add_intermediates(self) -> bool:
        """Whether the gradient for all outputs so far needed more of them."""
        more = _missing(self.forward, self.plan(self.everything)[0])
        self.forward.add_intermediates(more)
        return bool(more)

    def usable(self, selected: list[int]) -> list[int]:
        """`selected`, or more outputs, such that the gradient for them needs no tensor that was not kept."""
        return self.everything if _missing(self.forward, self.plan(selected)[0]) else selected

    def plan(self, selected: list[int]) -> tuple[BackwardGraph, list[int]]:
        """The graph of the gradients for some outputs, and which inputs they are for."""
        key = tuple(selected)
        if key not in self.plans:
            self.plans[key] = _plan(self.forward, selected)
        return self.plans[key]


def _plan(forward: FuncGraph, selected: list[int]) -> tuple[BackwardGraph, list[int]]:
    wanted = [index for index, tensor in enumerate(forward.inputs) if is_differentiable(tensor.dtype)]
    backward, gradients = backward_of(
        f"__backward_{forward.name}", forward, selected, [forward.inputs[index] for index in wanted]
    )
    found = {i: gradient for i, gradient in zip(wanted, gradients, strict=True) if gradient is not None}
    others = _reached_by_others(forward, selected)
    with backward.as_default():
        results = [densified(found[index]) if index in others else found[index] for index in found]
        backward.outputs = list(map(backward.capture, nest.flatten(results, expand_composites=True)))
    backward.structured_outputs = results
    backward.inputs += [placeholder for _, placeholder in backward.taken]
    return backward, list(found)


def _reached_by_others(forward: FuncGraph, selected: list[int]) -> set[int]:
    """The inputs for which, as in TensorFlow, slices would be added to the zeros of other outputs."""
    results = [x for x in nest.flatten(forward.structured_outputs, expand_composites=True) if x is not None]
    others = set(range(len(results))).difference(selected)
    return set().union(*(reaching_inputs(forward.outputs[index], forward.inputs) for index in others))


def _missing(forward: FuncGraph, backward: BackwardGraph) -> list[Tensor]:
    present = {id(tensor) for tensor in forward.outputs}
    return [tensor for tensor in intermediates(backward) if id(tensor) not in present]


@partitioned_call.gradient
@stateful_partitioned_call.gradient
def _(call: object, *upstreams: Tensor | None) -> list[Tensor | None]:
    upstreams = filled(upstreams, call.outputs, call.attrs["f"])
    selected = [index for index in chosen(upstreams) if is_differentiable(call.outputs[index].dtype)]
    if isinstance(call, Operation):
        backward, live = _grown(call, selected)
    else:
        differentiable = call.attrs["f"].behind
        selected = differentiable.usable(selected)
        backward, live = differentiable.plan(selected)
    outside = finder(backward.forward, call.inputs, call.outputs)
    operands = [zeros_for(call.outputs[i]) if upstreams[i] is None else upstreams[i] for i in selected]
    operands += [outside(tensor) for tensor, _ in backward.taken]
    results = call_graph(backward, operands)
    grouped = nest.pack_sequence_as(backward.structured_outputs, results, expand_composites=True)
    found = dict(zip(live, grouped, strict=True))
    return [found.get(index) for index in range(len(call.inputs))]


def _grown(call: Operation, selected: list[int]) -> tuple[BackwardGraph, list[int]]:
    """The plan for a call in a graph, which gets the intermediates as outputs."""
    forward = GraphCopy(call.attrs["f"])
    backward, live = _plan(forward, selected)
    more = _missing(forward, backward)
    forward.add_intermediates(more)
    call.attrs["f"] = forward
    grow(call, more)
    return backward, live
