"""A TensorFlow FuncGraph as plain data, with the functions its nodes call."""

import importlib
from collections import Counter
from typing import Any

from graders.player.tensorflow_signatures import tensor_type

MOST_NODES = 400
MOST_CONSTANT = 60


def graph_to_json(graph: Any, path: str) -> dict[str, Any]:
    """Nodes in order; `operations` counts op types, called functions included.

    `path` is the submission's file: a node's `line` is its innermost line there.
    """
    bodies = _called_graphs(graph)
    counts: Counter[str] = Counter()
    for each in (graph, *bodies.values()):
        counts.update(op.type for op in each.get_operations())
    nodes = _nodes(graph, path, MOST_NODES)
    functions = []
    room = MOST_NODES - len(nodes)
    for name, body in bodies.items():
        functions.append({"name": name, "nodes": _nodes(body, path, room)})
        room -= len(functions[-1]["nodes"])
    return {"nodes": nodes, "functions": functions, "operations": dict(counts)}


def _called_graphs(graph: Any) -> dict[str, Any]:
    """Graphs of the functions that nodes call, to any depth, by name."""
    found: dict[str, Any] = {}
    waiting = [graph]
    while waiting:
        caller = waiting.pop(0)
        for op in caller.get_operations():
            for name in _called_by(op):
                function = caller._functions.get(name)
                body = getattr(function, "graph", None)
                if name not in found and body is not None:
                    found[name] = body
                    waiting.append(body)
    return found


def _called_by(op: Any) -> list[str]:
    names = []
    for attribute in op.node_def.attr.values():
        if attribute.HasField("func"):
            names.append(attribute.func.name)
        names.extend(function.name for function in attribute.list.func)
    return names


def _nodes(graph: Any, path: str, room: int) -> list[dict[str, Any]]:
    return [_node(op, path) for op in graph.get_operations()[: max(room, 0)]]


def _node(op: Any, path: str) -> dict[str, Any]:
    return {
        "name": op.name,
        "op": op.type,
        "inputs": [tensor.name for tensor in op.inputs],
        "outputs": [tensor_type(tensor.dtype, tensor.shape) for tensor in op.outputs],
        "line": _line(op, path),
        "stateful": op.op_def.is_stateful,
        "constant": _constant(op),
        "body": _called_by(op),
    }


def _line(op: Any, path: str) -> int | None:
    lines = [frame.lineno for frame in op.traceback or () if frame.filename == path]
    return lines[-1] if lines else None


def _constant(op: Any) -> str | None:
    if op.type != "Const":
        return None
    make_array = importlib.import_module("tensorflow.python.framework.tensor_util").MakeNdarray
    text = " ".join(str(make_array(op.get_attr("value")).tolist()).split())
    return text if len(text) <= MOST_CONSTANT else f"{text[: MOST_CONSTANT - 1]}…"
