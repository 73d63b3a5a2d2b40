"""The graph of a concrete function as plain data."""

_LONGEST_CONSTANT = 60


def describe_graph(concrete: object) -> dict:
    """A concrete function, or a FuncGraph, as dicts, lists and strings.

    `{"name", "inputs", "captures", "outputs", "nodes"}`; inputs, captures and outputs are names of tensors,
    and `captures` names the variable behind each captured handle. A node is `{"name", "op", "inputs",
    "outputs", "file", "line", "stateful", "constant", "capture", "bodies"}`: outputs are types such as
    `float32[2, None]`; file and line are the learner's; constant is the text of a baked-in value, capture is
    true for the placeholder of a captured tensor; bodies are the graphs that the node calls, described the
    same way, by attribute.
    """
    graph = getattr(concrete, "graph", concrete)
    captured = {inside.name: _behind(outside) for outside, inside in graph.captures}
    return {
        "name": graph.inference_name,
        "inputs": [tensor.name for tensor in graph.inputs if tensor.name not in captured],
        "captures": captured,
        "outputs": [tensor.name for tensor in graph.outputs],
        "nodes": [_node(node, captured) for node in graph.nodes],
    }


def _behind(outside: object) -> str:
    """What a captured tensor is: the name of a variable, or its own type."""
    handle = getattr(outside, "value", None)
    return getattr(handle, "name", None) or _type(outside)


def _node(node: object, captured: dict[str, str]) -> dict:
    file, line = node.line or (None, None)
    return {
        "name": node.name,
        "op": node.type,
        "inputs": [tensor.name for tensor in node.inputs],
        "outputs": [_type(tensor) for tensor in node.outputs],
        "file": file,
        "line": line,
        "stateful": bool(node.stateful),
        "constant": _constant(node),
        "capture": any(tensor.name in captured for tensor in node.outputs),
        "bodies": {name: describe_graph(value) for name, value in node.attrs.items() if _is_graph(value)},
    }


def _is_graph(value: object) -> bool:
    return hasattr(value, "nodes") and hasattr(value, "inference_name")


def _constant(node: object) -> str | None:
    if node.type != "Const":
        return None
    text = " ".join(str(node.get_attr("value").tolist()).split())
    return text if len(text) <= _LONGEST_CONSTANT else f"{text[: _LONGEST_CONSTANT - 1]}…"


def _type(tensor: object) -> str:
    if tensor.shape.rank is None:
        return f"{tensor.dtype.name}[<unknown>]"
    return f"{tensor.dtype.name}[{', '.join(map(str, tensor.shape.as_list()))}]"
