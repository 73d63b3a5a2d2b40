"""Running a graph: it becomes one generated Python function, with a table from its lines to nodes."""

import itertools
from collections.abc import Callable, Sequence
from types import TracebackType

import numpy as np

from minitf.dtypes import DType, string
from minitf.errors import InvalidArgumentError, OpError
from minitf.graph.folding import Link, folded
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.registry import REGISTRY
from minitf.shapes import brackets
from minitf.tensors import SymbolicTensor
from minitf.values import holds

_files = itertools.count(1)
# Ops with an entry here have their own way of being written; all others are a call of their kernel.
_WRITERS: dict[str, Callable] = {}
# Stateful in TensorFlow, but without an effect: dropped when nothing needs their value.
_ONLY_READ = frozenset(("ReadVariableOp", "VarIsInitializedOp"))


# Operators compute the same as these kernels; on scalars they are many times faster than NumPy's functions.
_OPERATORS = {
    np.add: "+",
    np.subtract: "-",
    np.multiply: "*",
    np.less: "<",
    np.less_equal: "<=",
    np.greater: ">",
    np.greater_equal: ">=",
    np.logical_and: "&",
    np.logical_or: "|",
}
_WITH_OPERATORS = "iufb"  # the kinds of dtype for which this is so


class NodeError(Exception):
    """An op of a graph failed: which node, in TensorFlow's words why."""

    def __init__(self, node: Operation, error: OpError):
        super().__init__(str(error))
        self.node = node
        self.error = error


def needed(graph: FuncGraph, outputs: Sequence[SymbolicTensor], effects: bool = True) -> list[Operation]:
    """The nodes to run, in trace order: all that the outputs depend on, and those with effects and theirs.

    effects: whether nodes that only have an effect are run.
    """
    wanted = {id(tensor.op) for tensor in outputs}
    kept = []
    for node in reversed(graph.nodes):
        acts = effects and node.op.stateful and node.op.type not in _ONLY_READ
        if acts or id(node) in wanted:
            kept.append(node)
            wanted.update([id(tensor.op) for tensor in node.inputs])
    kept.reverse()
    return kept


def compiled(graph: FuncGraph, on_op: Callable | None = None) -> Callable:
    """The function `(*inputs) -> tuple of outputs` for a finished graph; made once."""
    if on_op is not None:
        return _Writer(on_op).function(graph, graph.outputs)
    if graph.function is None:
        graph.function = _Writer(None).function(graph, graph.outputs)
    return graph.function


def evaluate(graph: FuncGraph, outputs: Sequence[SymbolicTensor], inputs: Sequence) -> tuple:
    """The values of some tensors of a graph, without the graph's effects."""
    return _Writer(None).function(graph, outputs, effects=False)(*inputs)


class _Writer:
    """Writes one Python function. Names of values are `v1`, of what is bound from outside `g1`."""

    def __init__(self, on_op: Callable | None):
        self.lines: list[str] = []
        self.globals: dict[str, object] = {}
        self.nodes: dict[int, tuple[Operation, list[str]]] = {}
        self.names: dict[int, str] = {}
        self.numbers = itertools.count(1)
        self.on_op = on_op
        self.effects = True

    def function(self, graph: FuncGraph, outputs: Sequence[SymbolicTensor], effects: bool = True) -> Callable:
        self.effects = effects
        parameters = [self.fresh(tensor) for tensor in graph.inputs]
        self.lines.append(f"def run({', '.join(parameters)}):")
        self.body(graph, outputs, 1)
        self.line(1, f"return ({''.join(self.names[id(tensor)] + ', ' for tensor in outputs)})")
        filename = f"<minitf graph {graph.name} {next(_files)}>"
        exec(compile("\n".join(self.lines), filename, "exec"), self.globals)
        return _reporting(self.globals["run"], filename, self.nodes)

    def line(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def fresh(self, tensor: SymbolicTensor) -> str:
        name = self.names[id(tensor)] = f"v{next(self.numbers)}"
        return name

    def bind(self, value: object) -> str:
        name = f"g{next(self.numbers)}"
        self.globals[name] = value
        return name

    def alias(self, tensors: Sequence[SymbolicTensor], names: Sequence[str]) -> None:
        self.names.update({id(tensor): name for tensor, name in zip(tensors, names, strict=True)})

    def inputs(self, node: Operation) -> list[str]:
        return [self.names[id(tensor)] for tensor in node.inputs]

    def body(self, graph: FuncGraph, outputs: Sequence[SymbolicTensor], depth: int) -> None:
        """Write the nodes that are needed, in trace order."""
        nodes = needed(graph, outputs, self.effects)
        chains, gone = folded(nodes, outputs)
        for node in nodes:
            if id(node) in chains:
                self.call_folded(node, chains[id(node)], depth)
            elif id(node) not in gone:
                _WRITERS.get(node.op.type, _Writer.call_kernel)(self, node, depth)

    def call_folded(self, node: Operation, link: Link, depth: int) -> None:
        names = [self.names[id(link.base)], self.bind(link.constant)]
        self.assign(node, depth, self.call(REGISTRY[link.type].kernel, link.base.dtype, names), names)

    def call(self, kernel: Callable, dtype: DType, arguments: list[str]) -> str:
        operator = _OPERATORS.get(kernel)
        if operator and dtype.kind in _WITH_OPERATORS:
            return f" {operator} ".join(arguments)
        return f"{self.bind(kernel)}({', '.join(arguments)})"

    def assign(self, node: Operation, depth: int, expression: str, names: list[str] | None = None) -> None:
        names = self.inputs(node) if names is None else names
        if self.on_op is not None:
            self.line(depth, f"{self.bind(self.on_op)}({node.op.type!r})")
        targets = [self.fresh(tensor) for tensor in node.outputs]
        comma = "," if node.returns_tuple else ""
        self.line(depth, f"{', '.join(targets)}{comma} = {expression}" if targets else expression)
        self.nodes[len(self.lines)] = node, names

    def call_kernel(self, node: Operation, depth: int) -> None:
        attrs = [f"{key}={self.bind(value)}" for key, value in node.attrs.items()]
        dtype = node.inputs[0].dtype if node.inputs else None
        call = self.call(node.op.kernel, dtype, self.inputs(node) + attrs)
        if any(tensor.dtype is string for tensor in node.outputs):
            call = f"{self.bind(_text_arrays)}({call})"
        self.assign(node, depth, call)


def _text_arrays(result: object) -> object:
    """NumPy unwraps scalars of text; kernels and tensors want arrays of objects."""
    return tuple(map(_text_arrays, result)) if isinstance(result, tuple) else holds(string, result)


def _writes(*types: str) -> Callable:
    def register(function: Callable) -> Callable:
        _WRITERS.update(dict.fromkeys(types, function))
        return function

    return register


@_writes("Placeholder")
def _placeholder(writer: _Writer, node: Operation, depth: int) -> None:
    if id(node.outputs[0]) not in writer.names:
        writer.alias(node.outputs, [writer.bind(None)])


@_writes("Const")
def _const(writer: _Writer, node: Operation, depth: int) -> None:
    if id(node.outputs[0]) not in writer.names:
        writer.alias(node.outputs, [writer.bind(node.attrs["value"])])


@_writes("Identity")
def _identity(writer: _Writer, node: Operation, depth: int) -> None:
    writer.alias(node.outputs, writer.inputs(node))


@_writes("Log")
def _log(writer: _Writer, node: Operation, depth: int) -> None:
    """TensorFlow's optimizer, too, computes the logarithm of a softmax in one step, which loses no digits."""
    inner = node.inputs[0].op
    if inner.type != "Softmax":
        return writer.call_kernel(node, depth)
    names = writer.inputs(inner)
    kernel = writer.bind(REGISTRY["LogSoftmax"].kernel)
    return writer.assign(node, depth, f"{kernel}({', '.join(names)})", names)


@_writes("If", "StatelessIf")
def _if(writer: _Writer, node: Operation, depth: int) -> None:
    condition, *operands = writer.inputs(node)
    targets = [writer.fresh(tensor) for tensor in node.outputs]
    for keyword, branch in ((f"if {condition}:", "then_branch"), ("else:", "else_branch")):
        graph = node.attrs[branch]
        writer.line(depth, keyword)
        writer.nodes[len(writer.lines)] = node, [condition]
        writer.alias(graph.inputs, operands)
        writer.body(graph, graph.outputs, depth + 1)
        results = [writer.names[id(tensor)] for tensor in graph.outputs]
        writer.line(depth + 1, f"{', '.join(targets)} = {', '.join(results)}" if targets else "pass")


@_writes("While", "StatelessWhile")
def _while(writer: _Writer, node: Operation, depth: int) -> None:
    cond, body = node.attrs["cond"], node.attrs["body"]
    start = writer.inputs(node)
    count = len(body.outputs)
    variables = [writer.fresh(tensor) for tensor in node.outputs]
    if variables:
        writer.line(depth, f"{', '.join(variables)} = {', '.join(start[:count])}")
    values = variables + start[count:]
    writer.line(depth, "while True:")
    writer.alias(cond.inputs, values)
    writer.body(cond, cond.outputs, depth + 1)
    test = writer.names[id(cond.outputs[0])]
    writer.line(depth + 1, f"if not {test}: break")
    writer.nodes[len(writer.lines)] = node, [test]
    writer.alias(body.inputs, values)
    writer.body(body, body.outputs, depth + 1)
    results = [writer.names[id(tensor)] for tensor in body.outputs]
    writer.line(depth + 1, f"{', '.join(variables)} = {', '.join(results)}" if variables else "pass")


@_writes("PartitionedCall", "StatefulPartitionedCall")
def _call(writer: _Writer, node: Operation, depth: int) -> None:
    function = writer.bind(compiled(node.attrs["f"], writer.on_op))
    writer.assign(node, depth, f"{function}({', '.join(writer.inputs(node))})")


def _reporting(run: Callable, filename: str, nodes: dict) -> Callable:
    """`run`, but an op's failure is raised as NodeError."""

    def reporting(*inputs):
        try:
            return run(*inputs)
        except NodeError:
            raise
        except Exception as error:
            raise _located(error, filename, nodes) from None

    return reporting


def _located(error: Exception, filename: str, nodes: dict) -> Exception:
    frame = _frame_of(error.__traceback__, filename)
    if frame is None or frame.tb_lineno not in nodes:
        return error
    node, names = nodes[frame.tb_lineno]
    scope = {**frame.tb_frame.f_globals, **frame.tb_frame.f_locals}
    if isinstance(error, OpError):
        return NodeError(node, error)
    arrays = [scope[name] for name in names]
    if node.op.type in ("If", "StatelessIf"):
        shape = brackets(arrays[0].shape)
        return NodeError(
            node,
            InvalidArgumentError(None, None, f"The second input must be a scalar, but it has shape {shape}"),
        )
    explain = node.op.explain
    text = str(error) if explain is None else explain(error, *arrays, **node.attrs)
    return NodeError(node, InvalidArgumentError(None, None, text))


def _frame_of(traceback: TracebackType | None, filename: str) -> TracebackType | None:
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == filename:
            return traceback
        traceback = traceback.tb_next
    return None
