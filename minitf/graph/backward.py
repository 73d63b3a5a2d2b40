"""Gradients of graphs, as graphs.

Nothing is replayed. The gradient of a graph is a second graph, and every tensor of the first that it refers
to becomes an *intermediate*: one more output of a copy of the first, computed once and handed over.
"""

from collections.abc import Iterable

from minitf.backpropagation import add_gradients, input_gradients
from minitf.dtypes import DType, resource, variant
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.registry import Abstract
from minitf.tensors import SymbolicTensor, Tensor


def is_differentiable(dtype: DType) -> bool:
    """Whether gradients flow through tensors of a dtype: numbers, lists of them, and variables' handles."""
    return dtype.is_floating or dtype in (variant, resource)


class GraphCopy(FuncGraph):
    """The same computation in new nodes, which may then grow outputs without changing the original.

    counterparts: by id, the copies of the original's tensors, where gradient functions may hold the
    originals.
    """

    def __init__(self, original: FuncGraph):
        super().__init__(original.name, original.outer_graph)
        self.scope = original.scope
        self.variable_references = list(original.variable_references)
        self.structured_outputs = original.structured_outputs
        self.intermediates = original.intermediates
        self._names = dict(original._names)
        tensors: dict[int, SymbolicTensor] = {}
        for node in original.nodes:
            self._add_copy(node, tensors)
        self.inputs = [tensors[id(tensor)] for tensor in original.inputs]
        self.outputs = [tensors[id(tensor)] for tensor in original.outputs]
        self._captures = {
            key: (external, tensors[id(internal)]) for key, (external, internal) in original._captures.items()
        }
        self.counterparts = _counterparts(original, tensors)

    def _add_copy(self, node: Operation, tensors: dict[int, SymbolicTensor]) -> None:
        inputs = [tensors[id(tensor)] for tensor in node.inputs]
        abstracts = tuple(tensor.abstract for tensor in node.outputs)
        copy = Operation(self, node.name, node.op, inputs, dict(node.attrs), abstracts, node.returns_tuple)
        copy.line = node.line
        self.nodes.append(copy)
        for tensor, other in zip(node.outputs, copy.outputs, strict=True):
            other._key, other.variable = tensor._key, tensor.variable
            tensors[id(tensor)] = other


def _counterparts(original: FuncGraph, tensors: dict[int, SymbolicTensor]) -> dict[int, SymbolicTensor]:
    """Only `tf.custom_gradient` closes over tensors; its nodes keep the originals alive."""
    if not any(node.op.type == "IdentityN" for node in original.nodes):
        return {}
    earlier = getattr(original, "counterparts", {})
    return tensors | {key: tensors[id(tensor)] for key, tensor in earlier.items()}


class BackwardGraph(FuncGraph):
    """A graph of gradient ops. Tensors of the forward graph that they use come in as inputs.

    taken: (tensor from outside, the placeholder for it) in order.
    """

    def __init__(self, name: str, forward: GraphCopy):
        super().__init__(name, forward)
        self.outer_graph = None
        self.forward = forward
        self.taken: list[tuple[Tensor, SymbolicTensor]] = []
        self._known: dict[int, SymbolicTensor] = {}

    def capture(self, tensor: Tensor, name: str | None = None) -> SymbolicTensor:
        tensor = self.forward.counterparts.get(id(tensor), tensor)
        if type(tensor) is not SymbolicTensor:
            if tensor.dtype.kind != "O" and tensor.value.size <= 128:
                return super().capture(tensor, name)
        elif tensor.op.graph is self:
            return tensor
        if id(tensor) not in self._known:
            self._known[id(tensor)] = self._take(tensor)
        return self._known[id(tensor)]

    def _take(self, tensor: Tensor) -> SymbolicTensor:
        if type(tensor) is SymbolicTensor and tensor.op.type == "Const":
            return self.add_constant(tensor.op.attrs["value"], tensor.dtype)
        placeholder = self.placeholder_like(tensor)
        self.taken.append((tensor, placeholder))
        return placeholder

    def placeholder_like(self, tensor: Tensor) -> SymbolicTensor:
        """A placeholder, not yet an input, that is known to be like `tensor`."""
        placeholder = self.add_placeholder(tensor.dtype, tensor.shape, "gradient_input")
        placeholder.constant = getattr(tensor, "constant", None)
        placeholder.partial = getattr(tensor, "partial", None)
        placeholder.variable = getattr(tensor, "variable", None)
        return placeholder


def graph_gradients(
    outputs: list[SymbolicTensor], upstreams: list[Tensor], inputs: list[SymbolicTensor]
) -> list[Tensor | None]:
    """The gradients of `outputs`, weighted by `upstreams`, for `inputs`, all of one graph.

    The gradient ops go into the current graph. None stands for an input that no output depends on.
    Raises LookupError when an op on the way has no gradient.
    """
    if not outputs:
        return [None] * len(inputs)
    gradients: dict[int, Tensor] = {}
    for output, upstream in zip(outputs, upstreams, strict=True):
        _accumulate(gradients, output, upstream)
    wanted = {id(tensor) for tensor in inputs}
    for node in reversed(_between(inputs, outputs)):
        found = [gradients.get(id(output)) for output in node.outputs]
        if all(gradient is None for gradient in found):
            continue
        for output in node.outputs:
            if id(output) not in wanted:
                gradients.pop(id(output), None)
        results = input_gradients(node, found)
        for tensor, gradient in zip(node.inputs, results, strict=True):
            if gradient is not None and is_differentiable(tensor.dtype):
                _accumulate(gradients, tensor, gradient)
    return [gradients.get(id(tensor)) for tensor in inputs]


def _between(inputs: list[SymbolicTensor], outputs: list[SymbolicTensor]) -> list[Operation]:
    """The nodes through which gradients can flow from `outputs` to `inputs`, in trace order."""
    reached = {id(tensor) for tensor in inputs}
    nodes = []
    for node in outputs[0].op.graph.nodes:
        if any(id(tensor) in reached for tensor in node.inputs):
            results = [output for output in node.outputs if is_differentiable(output.dtype)]
            if results:
                reached.update(map(id, results))
                nodes.append(node)
    return nodes


def reaching_inputs(output: SymbolicTensor, inputs: list[SymbolicTensor]) -> set[int]:
    """The indices of the inputs that `output` may have a gradient for."""
    seen: set[int] = set()
    todo = [output]
    while todo:
        tensor = todo.pop()
        if id(tensor) not in seen and is_differentiable(tensor.dtype):
            seen.add(id(tensor))
            if not (tensor.dtype.is_floating and tensor.op.op.stops_gradients):
                todo.extend(tensor.op.inputs)
    return {index for index, tensor in enumerate(inputs) if id(tensor) in seen}


def _accumulate(gradients: dict[int, Tensor], tensor: Tensor, gradient: Tensor) -> None:
    present = gradients.get(id(tensor))
    gradients[id(tensor)] = gradient if present is None else add_gradients(present, gradient)


def grow(node: Operation, tensors: Iterable[SymbolicTensor]) -> list[SymbolicTensor]:
    """Give a node more outputs, which are `tensors` of the graph inside it; returns them.

    A tape that recorded the node watches them too, so that it can be differentiated again.
    """
    first = node.outputs[-1].value_index + 1 if node.outputs else 0
    added = [
        SymbolicTensor(node, first + index, Abstract(tensor.dtype, tensor.shape))
        for index, tensor in enumerate(tensors)
    ]
    for tape in node.graph.tapes:
        tape.record_more_outputs(node, added)
    node.outputs.extend(added)
    return added
