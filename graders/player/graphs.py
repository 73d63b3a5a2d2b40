"""A graph as plain data, with the functions its nodes call: one form for both runtimes."""

from collections import Counter
from typing import Any, Protocol

MOST_NODES = 400
MOST_CONSTANT = 60


class GraphReader(Protocol):
    """What differs between the runtimes when a node is read."""

    def bodies(self, op: Any, graph: Any) -> dict[str, Any]:
        """The graphs a node calls (branches, loop bodies, functions), by name."""

    def captured(self, tensor: Any, graph: Any) -> Any:
        """The variable that a captured handle belongs to; the tensor itself for any other."""

    def line(self, op: Any) -> int | None:
        """The submission's innermost line that made the node."""

    def is_stateful(self, op: Any) -> bool:
        """Does it read or change something outside the graph?"""

    def constant(self, op: Any) -> Any:
        """The value of a constant node as lists and numbers."""


def graph_to_json(graph: Any, reader: GraphReader) -> dict[str, Any]:
    """Nodes in order; `operations` counts op types, called functions included."""
    functions = _called_graphs(graph, reader)
    counts: Counter[str] = Counter()
    for each in (graph, *functions.values()):
        counts.update(op.type for op in each.get_operations())
    listed = {name: [] for name in functions}
    room = MOST_NODES
    for name, each in {"": graph, **functions}.items():
        listed[name] = [_node(op, each, reader) for op in each.get_operations()[:room]]
        room -= len(listed[name])
    nodes = listed.pop("")
    captures = _captures(graph, reader)
    for node in nodes:
        node["capture"] = captures.get(node["name"])
    described = [{"name": name, "nodes": nodes} for name, nodes in listed.items()]
    return {"nodes": nodes, "functions": described, "operations": dict(counts)}


def _called_graphs(graph: Any, reader: GraphReader) -> dict[str, Any]:
    """Graphs of the functions that nodes call, to any depth, by name."""
    found: dict[str, Any] = {}
    waiting = [graph]
    while waiting:
        caller = waiting.pop(0)
        for op in caller.get_operations():
            new = {n: g for n, g in reader.bodies(op, caller).items() if n not in found}
            found.update(new)
            waiting.extend(new.values())
    return found


def _node(op: Any, graph: Any, reader: GraphReader) -> dict[str, Any]:
    return {
        "name": op.name,
        "op": op.type,
        "inputs": [tensor.name for tensor in op.inputs],
        "outputs": [tensor_type(tensor.dtype, tensor.shape) for tensor in op.outputs],
        "line": reader.line(op),
        "stateful": reader.is_stateful(op),
        "constant": _shortened(reader.constant(op)) if op.type == "Const" else None,
        "capture": None,
        "body": list(reader.bodies(op, graph)),
    }


def _captures(graph: Any, reader: GraphReader) -> dict[str, str]:
    """What the placeholders of captured tensors stand for, by node: `Variable float32[2]`, `int32[]`."""
    found = {}
    for outside, inside in graph.captures:
        behind = reader.captured(outside, graph)
        kind = "" if behind is outside else "Variable "
        found[inside.op.name] = kind + tensor_type(behind.dtype, behind.shape)
    return found


def _shortened(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= MOST_CONSTANT else f"{text[: MOST_CONSTANT - 1]}…"


def tensor_type(dtype: Any, shape: Any) -> str:
    """`float32[2, None]`, `float32[]`, `float32[<unknown>]`."""
    if shape.rank is None:
        return f"{dtype.name}[<unknown>]"
    return f"{dtype.name}[{', '.join(str(size) for size in shape.as_list())}]"
