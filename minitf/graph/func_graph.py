"""`FuncGraph`: the graph of one traced function: nodes in trace order, inputs, captures, outputs."""

import itertools
import weakref
from contextlib import AbstractContextManager

import numpy as np

from minitf import context
from minitf.dtypes import DType
from minitf.errors import InaccessibleTensorError
from minitf.graph.describe import node_text
from minitf.graph.graph_def import GraphDef
from minitf.graph.operation import Operation
from minitf.graph.scope import out_of_scope
from minitf.handles import Handle
from minitf.registry import Abstract, Op, define
from minitf.shapes import TensorShape
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor

_numbers = itertools.count(1)
# Captured eager tensors of at most this many elements become constants of the graph.
MOST_CONSTANT = 128
_SHOWN_CONSTANT = 1024

placeholder_op = define(
    "Placeholder", "", infer=lambda dtype, shape: Abstract(dtype, shape), kernel=lambda dtype, shape: None
)
const_op = define(
    "Const",
    "",
    infer=lambda value, dtype: Abstract(dtype, TensorShape(value.shape), _constant(value, dtype)),
    kernel=lambda value, dtype: value,
)


def _constant(value: np.ndarray | np.generic, dtype: DType) -> np.ndarray | np.generic | None:
    return value if value.size <= _SHOWN_CONSTANT and dtype.kind != "O" else None


class FuncGraph:
    """A graph being built, or built. While it is built it is `context.current`.

    inputs: placeholders of the arguments, then of the captures. captures: (external, internal) pairs.
    structured_outputs: what the Python function returned, with symbolic tensors for its tensors.
    """

    def __init__(self, name: str, outer_graph: "FuncGraph | None" = None):
        self.name = name
        self.outer_graph = outer_graph if outer_graph is not None else context.current.graph
        self.nodes: list[Operation] = []
        self.inputs: list[SymbolicTensor] = []
        self.outputs: list[SymbolicTensor] = []
        self.structured_outputs: object = None
        self.structured_input_signature: object = None
        self.tapes: list = []
        self.variable_references: list[weakref.ref] = []
        # While it is traced: its variable arguments by alias id, and inputs by the handles that they mean.
        self.argument_variables: dict[int, object] = {}
        self._bound: dict[int, SymbolicTensor] = {}
        self.function = None  # what the executor made of the finished graph
        self.differentiable: dict[
            bool, object
        ] = {}  # copies for eager tapes, made by control_flow.call_gradient
        self.behind = None  # for such a copy: what it belongs to
        self.intermediates = 0  # how many of the last outputs are there for gradients only
        self.inference_name = f"__inference_{name}_{next(_numbers)}"
        self.scope = ""
        self._captures: dict[int, tuple[Tensor, SymbolicTensor]] = {}
        self._names: dict[str, int] = {}
        self._variable_keys: set[int] = set()

    @property
    def graph(self) -> "FuncGraph":
        return self

    @property
    def building_function(self) -> bool:
        return True

    @property
    def root_name(self) -> str:
        """The name of the Python function whose trace this graph is part of."""
        graph = self
        while graph.outer_graph is not None and graph.scope:
            graph = graph.outer_graph
        return graph.name

    # Nodes

    def add(self, op: Op, inputs: list, attrs: dict, name: str) -> Operation:
        """Append a node; `name` is already unique. Raises ValueError when the shape rule refuses."""
        try:
            abstracts = op.infer(*[tensor.abstract for tensor in inputs], **attrs)
        except ValueError as error:
            raise ValueError(node_text(str(error), name, op, inputs, attrs)) from None
        returns_tuple = isinstance(abstracts, tuple)
        node = Operation(
            self, name, op, inputs, attrs, abstracts if returns_tuple else (abstracts,), returns_tuple
        )
        self.nodes.append(node)
        return node

    def add_placeholder(self, dtype: DType, shape: TensorShape, name: str) -> SymbolicTensor:
        """A new placeholder, not yet an input."""
        return self.add(placeholder_op, [], {"dtype": dtype, "shape": shape}, self.unique_name(name)).outputs[
            0
        ]

    def add_input(self, dtype: DType, shape: TensorShape, name: str) -> SymbolicTensor:
        """A new placeholder as the last input."""
        placeholder = self.add_placeholder(dtype, shape, name)
        self.inputs.append(placeholder)
        return placeholder

    def add_constant(
        self, value: np.ndarray | np.generic, dtype: DType, name: str = "Const"
    ) -> SymbolicTensor:
        return self.add(const_op, [], {"value": value, "dtype": dtype}, self.unique_name(name)).outputs[0]

    def unique_name(self, name: str) -> str:
        """`name`, or `name_1`, … when it is taken; case does not distinguish names, as in TensorFlow."""
        name = self.scope + name
        key = name.lower()
        count = self._names.get(key)
        if count is None:
            self._names[key] = 1
            return name
        while True:
            candidate = f"{name}_{count}"
            count += 1
            if candidate.lower() not in self._names:
                break
        self._names[key] = count
        self._names[candidate.lower()] = 1
        return candidate

    # Captures

    def capture(self, tensor: Tensor, name: str | None = None) -> SymbolicTensor:
        """This graph's tensor for `tensor`: itself, a constant, or a placeholder for one from outside.

        Raises InaccessibleTensorError when `tensor` belongs to a graph that does not enclose this one.
        """
        if type(tensor) is SymbolicTensor:
            if tensor.op.graph is self:
                return tensor
            self._check_in_scope(tensor)
        if id(tensor) in self._bound:
            return self._bound[id(tensor)]
        known = self._captures.get(id(tensor))
        if known is None:
            known = self._captures[id(tensor)] = tensor, self._stand_in(tensor, name)
        return known[1]

    def bind(self, handle: Tensor, internal: SymbolicTensor) -> None:
        """Until `forget_arguments`, the handle of a variable argument means an input.

        NB: as in TensorFlow, also where the function meets the variable as a global.
        """
        internal._key = handle.key
        self._bound[id(handle)] = internal

    def forget_arguments(self) -> None:
        """Tracing is over: keep no variable alive that was only an argument."""
        self.argument_variables, self._bound = {}, {}

    def _stand_in(self, tensor: Tensor, name: str | None) -> SymbolicTensor:
        """An input for a tensor from outside; small eager tensors get a node that tells their value.

        NB: like TensorFlow, that Const node is an input all the same, so that gradients flow to the tensor.
        """
        if type(tensor) is EagerTensor and tensor.dtype.kind != "O" and tensor.value.size <= MOST_CONSTANT:
            internal = self.add_constant(tensor.value, tensor.dtype, name or "Const")
            self.inputs.append(internal)
        else:
            internal = self.add_input(tensor.dtype, tensor.shape, name or _capture_name(tensor))
            internal.constant = getattr(tensor, "constant", None)
            internal.partial = getattr(tensor, "partial", None)
            internal.variable = _variable_behind(tensor)
        internal._key = tensor.key
        return internal

    def _check_in_scope(self, tensor: SymbolicTensor) -> None:
        """Refuse a tensor of a function that this one called.

        NB: like TensorFlow, a tensor of an unrelated function is captured; calling then fails.
        """
        graph = tensor.op.graph.outer_graph
        while graph is not None:
            if graph is self:
                raise InaccessibleTensorError(out_of_scope(tensor, self))
            graph = graph.outer_graph

    def add_intermediates(self, tensors: list[SymbolicTensor]) -> None:
        """Make `tensors` outputs that the caller's gradients need, but not the caller."""
        self.outputs += tensors
        self.intermediates += len(tensors)

    @property
    def captures(self) -> list[tuple[Tensor, SymbolicTensor]]:
        """(external, internal) for every capture by placeholder, in order."""
        return list(self._captures.values())

    @property
    def external_captures(self) -> list[Tensor]:
        return [external for external, _ in self._captures.values()]

    @property
    def internal_captures(self) -> list[SymbolicTensor]:
        return [internal for _, internal in self._captures.values()]

    def watch_variable(self, variable: object) -> None:
        """Note that the function reads or writes `variable`."""
        is_argument = type(variable.handle) is SymbolicTensor or id(variable.handle) in self._bound
        if not is_argument and id(variable.handle) not in self._variable_keys:
            self._variable_keys.add(id(variable.handle))
            self.variable_references.append(weakref.ref(variable))

    @property
    def trainable_variables(self) -> tuple:
        return tuple(variable for variable in self.variables if variable.trainable)

    @property
    def variables(self) -> tuple:
        """What is left of the variables that the function reads or writes."""
        found = (reference() for reference in self.variable_references)
        return tuple(variable for variable in found if variable is not None)

    # Looking at a graph

    def get_operations(self) -> list[Operation]:
        return list(self.nodes)

    def get_operation_by_name(self, name: str) -> Operation:
        for node in self.nodes:
            if node.name == name:
                return node
        raise KeyError(f"The name {name!r} refers to an Operation not in the graph.")

    def as_default(self) -> AbstractContextManager:
        return context.building(self)

    def as_graph_def(self) -> GraphDef:
        return GraphDef(self)

    def __repr__(self) -> str:
        return f"FuncGraph(name={self.name}, id={id(self)})"


def _variable_behind(tensor: Tensor) -> Abstract | None:
    """For a handle: what its variable holds."""
    if type(tensor) is SymbolicTensor:
        return tensor.variable
    handle = tensor.value
    return Abstract(handle.dtype, handle.static_shape) if isinstance(handle, Handle) else None


def _capture_name(tensor: Tensor) -> str:
    if type(tensor) is SymbolicTensor:
        return tensor.op.name.rpartition("/")[2]
    return "unknown"
