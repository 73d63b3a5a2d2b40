"""Reads the nodes of TensorFlow's FuncGraphs."""

import importlib
from typing import Any


class TensorflowGraphReader:
    """`graders.player.graphs.GraphReader`; `path` is the submission's file."""

    def __init__(self, path: str):
        self._path = path
        self._array = importlib.import_module("tensorflow.python.framework.tensor_util").MakeNdarray

    def bodies(self, op: Any, graph: Any) -> dict[str, Any]:
        graphs = {
            name: getattr(graph._functions.get(name), "graph", None) for name in called_functions(op.node_def)
        }
        return {name: body for name, body in graphs.items() if body is not None}

    def captured(self, tensor: Any, graph: Any) -> Any:
        return next((v for v in graph.variables if v.handle is tensor), tensor)

    def line(self, op: Any) -> int | None:
        lines = [frame.lineno for frame in op.traceback or () if frame.filename == self._path]
        return lines[-1] if lines else None

    def is_stateful(self, op: Any) -> bool:
        return op.op_def.is_stateful

    def constant(self, op: Any) -> Any:
        return self._array(op.get_attr("value")).tolist()


def called_functions(node: Any) -> list[str]:
    """The functions that a NodeDef names: branches, loop bodies, what it calls."""
    names = []
    for _, attribute in sorted(node.attr.items()):  # the order of this map differs from process to process
        if attribute.HasField("func"):
            names.append(attribute.func.name)
        names.extend(function.name for function in attribute.list.func)
    return names
