"""Calling a graph from another one: PartitionedCall, and StatefulPartitionedCall when it has effects."""

from minitf.errors import OpError
from minitf.graph.executor import NodeError, compiled
from minitf.graph.func_graph import FuncGraph
from minitf.registry import Abstract, Op, define


def _infer(*inputs: Abstract, f: FuncGraph) -> tuple[Abstract, ...]:
    return tuple(Abstract(tensor.dtype, tensor.shape) for tensor in f.outputs)


def _kernel(*arrays, f: FuncGraph) -> tuple:
    try:
        return compiled(f)(*arrays)
    except NodeError as failure:
        raise graph_error(failure, f.inference_name) from None


def graph_error(failure: NodeError, function: str) -> OpError:
    """The error of a node as the caller of the function sees it."""
    node, reason = failure.node, failure.error.message
    tail = f"{reason}\n\t [[{{{{node {node.name}}}}}]] [Op:{function}]"
    if "<lambda>" in function or node.line is None:
        message = f"{{{{function_node {function}}}}} {tail}"
    else:
        where = f'  File "{node.line[0]}", line {node.line[1]}, in {node.graph.root_name}\n'
        message = (
            "Graph execution error:\n\n"
            f"Detected at node {node.name} defined at (most recent call last):\n{where}\n{tail}"
        )
    return type(failure.error)(None, None, message)


partitioned_call = define("PartitionedCall", "args: *any", infer=_infer, kernel=_kernel)
stateful_partitioned_call = define(
    "StatefulPartitionedCall", "args: *any", infer=_infer, kernel=_kernel, stateful=True
)


partitioned_call.is_call = stateful_partitioned_call.is_call = True


def call_op(graph: FuncGraph) -> Op:
    """The op that calls `graph`: the stateful one when a node of the graph is stateful."""
    stateful = any(node.op.stateful for node in graph.nodes)
    return stateful_partitioned_call if stateful else partitioned_call
