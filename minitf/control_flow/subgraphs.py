"""Tracing a branch or a loop's part into its own graph, and giving two such graphs the same inputs."""

import itertools
from collections.abc import Callable

import numpy as np

from minitf import context, nest
from minitf.control_flow.packing import flatten, pack
from minitf.graph.func_graph import FuncGraph
from minitf.graph.operation import Operation
from minitf.ops.conversion import identity
from minitf.registry import Op
from minitf.shapes import TensorShape
from minitf.tensors import SymbolicTensor, Tensor, is_tensor

_numbers = itertools.count(1)
_BECOME_TENSORS = (bool, int, float, str, bytes, np.ndarray, np.generic)


def new_subgraph(role: str, scope: str) -> FuncGraph:
    """An empty graph inside the current one; its nodes are named under `scope`, as in TensorFlow."""
    name = f"{scope.replace('/', '_')}_{role}_{next(_numbers)}"
    graph = FuncGraph(name, context.current.graph)
    graph.scope = f"{scope}/"
    return graph


def trace_into(graph: FuncGraph, function: Callable, *arguments: object) -> FuncGraph:
    """Call `function` with `graph` as the current graph; its results become the outputs."""
    with context.building(graph):
        result = nest.map_leaves(_without_nodes, function(*arguments), expand_composites=True)
        _check_tensors(result, function)
        graph.outputs = [identity(tensor) for tensor in flatten(result)]
        graph.structured_outputs = pack(result, graph.outputs)
    return graph


def _without_nodes(leaf: object) -> object:
    """An op without a result, such as a print, counts as None: it is in the graph and will run."""
    return None if isinstance(leaf, Operation) else leaf


def _check_tensors(result: object, function: Callable) -> None:
    for leaf in nest.flatten(result, expand_composites=True):
        if (
            leaf is None
            or is_tensor(leaf)
            or isinstance(leaf, _BECOME_TENSORS)
            or hasattr(leaf, "__tf_tensor__")
        ):
            continue
        raise TypeError(
            "To be compatible with tf.function, Python functions must return zero or more Tensors or"
            " ExtensionTypes"
            f" or None values; in compilation of {function!r}, found return value of type"
            f" {type(leaf).__name__},"
            " which is not a Tensor or ExtensionType."
        )


def share_captures(graphs: list[FuncGraph], explicit: int = 0) -> list[Tensor]:
    """Make every graph capture what any of them captures, in one order, after the `explicit` first inputs.

    Returns the captured tensors.
    """
    external = {id(tensor): tensor for graph in graphs for tensor in graph.external_captures}
    for graph in graphs:
        graph.inputs = graph.inputs[:explicit] + [graph.capture(tensor) for tensor in external.values()]
    return list(external.values())


def is_stateful(*graphs: FuncGraph) -> bool:
    """Whether running any of the graphs has an effect or may give another result the next time."""
    return any(node.op.stateful for graph in graphs for node in graph.nodes)


def add_node(op: Op, inputs: list[Tensor], attrs: dict, name: str) -> Operation:
    """Append a node to the current graph and tell its tapes; `name` is already unique."""
    graph = context.current.graph
    node = graph.add(op, [graph.capture(tensor) for tensor in inputs], attrs, name)
    for tape in graph.tapes:
        tape.record(node)
    return node


def merged_shapes(first: SymbolicTensor, second: SymbolicTensor) -> TensorShape:
    """What is known of the shape of a tensor that is one or the other."""
    return first.shape.most_specific_compatible_shape(second.shape)
