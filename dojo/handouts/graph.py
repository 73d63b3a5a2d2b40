"""The graph that the solution becomes, as a drawing for paper: the facts that the page's comparison shows."""

from typing import Any

from dojo.handouts.graph_layout import HEIGHT, WIDTH, Layout, lay_out

Json = dict[str, Any]

MOST_BOXES = 40  # more is not read on paper
MOST_BODIES = 3
PAGE = (481.0, 581.0)  # points that a drawing may take: `templates/graph.typ` scales it to this
SMALLEST = 0.64  # of its full size; its letters are then 4 points high
LONGEST = 20  # letters in a box
READS = ("Read", "ResourceGather", "VariableShape", "VarIsInitialized", "TensorListGet", "LookupTable")


def drawings(reference: Json) -> list[Json]:
    """The first trace of the solution that was played, and the bodies of its loops and branches."""
    told = first_trace(reference)
    if told is None:
        return []
    name, graph = told
    called = {one["name"]: one["nodes"] for one in graph["functions"]}
    whole = [(f"The graph of {name}", graph["nodes"], True)]
    bodies = [(role, called.get(body, []), False) for role, body in bodies_of(graph)]
    drawn = [drawing(*one) for one in [*whole, *bodies[:MOST_BODIES]]]
    left_out = len(bodies) - MOST_BODIES
    if left_out > 0:
        drawn[-1]["remark"] += f" {left_out} more bodies are on the page."
    return drawn


def first_trace(reference: Json) -> tuple[str, Json] | None:
    """Name and graph of the first trace in the order of scenarios and functions."""
    for seen in reference["scenarios"].values():
        for function in seen["functions"]:
            for trace in function["traces"]:
                if trace["graph"]:
                    return function["name"], trace["graph"]
    return None


def bodies_of(graph: Json) -> list[tuple[str, str]]:
    """What runs inside operations of the graph, and of these bodies: caption and name, outer ones first."""
    called = {one["name"]: one["nodes"] for one in graph["functions"]}
    found: list[tuple[str, str]] = []
    waiting = list(graph["nodes"])
    while waiting:
        node = waiting.pop(0)
        for index, body in enumerate(node["body"]):
            found.append((f"Inside of {title(node)}: {role_of(node, index)}", body))
            waiting += called.get(body, [])
    return found


def role_of(node: Json, index: int) -> str:
    if node["op"].endswith("While"):
        return "the condition of the loop" if index == 0 else "one round of the loop"
    if node["op"].endswith("If"):
        return "if true" if index == 0 else "if false"
    return "the function it calls"


def drawing(caption: str, nodes: list[Json], is_whole: bool) -> Json:
    """Boxes and lines; of a graph with too many operations only how many there are of each kind."""
    folded, shown = fold_constants(used(nodes, is_whole))
    alt = f"{caption}: {', '.join(counted(nodes))}."
    laid = lay_out([node["name"] for node in shown], edges_of(shown)) if len(shown) <= MOST_BOXES else None
    if laid is None or not is_readable(laid):
        remark = f"{len(nodes)} operations, too many to draw: {', '.join(counted(nodes))}."
        return {"kind": "graph", "caption": caption, "boxes": [], "edges": [], "remark": remark, "alt": alt}
    boxes = [box(node, folded.get(node["name"], []), is_whole, laid.corners[node["name"]]) for node in shown]
    size = {"width": laid.width, "height": laid.height, "box": [WIDTH, HEIGHT]}
    return {
        "kind": "graph",
        "caption": caption,
        "boxes": boxes,
        "edges": laid.edges,
        "remark": "",
        "alt": alt,
    } | size


def is_readable(laid: Layout) -> bool:
    """Does it fit on a page without its letters becoming too small?"""
    return laid.width * SMALLEST <= PAGE[0] and laid.height * SMALLEST <= PAGE[1]


def used(nodes: list[Json], is_whole: bool) -> list[Json]:
    """Without the inputs that a body gets and does not use, as on the page."""
    read = {source(tensor) for node in nodes for tensor in node["inputs"]}
    return [node for node in nodes if is_whole or node["op"] != "Placeholder" or node["name"] in read]


def fold_constants(nodes: list[Json]) -> tuple[dict[str, list[str]], list[Json]]:
    """Constants by the operations that use them, and the other operations, without those inputs."""
    constants = {node["name"]: node["constant"] or "" for node in nodes if node["op"] == "Const"}
    used_here = {source(tensor) for node in nodes for tensor in node["inputs"]} & set(constants)
    folded = {
        node["name"]: [constants[source(tensor)] for tensor in node["inputs"] if source(tensor) in constants]
        for node in nodes
    }
    return folded, [node for node in nodes if node["name"] not in used_here]


def edges_of(nodes: list[Json]) -> list[tuple[str, str]]:
    names = {node["name"] for node in nodes}
    found = {(source(tensor), node["name"]): None for node in nodes for tensor in node["inputs"]}
    return [edge for edge in found if edge[0] in names]


def source(tensor: str) -> str:
    """The operation that makes `name:0`, or that `^name` waits for."""
    return tensor.lstrip("^").split(":")[0]


def box(node: Json, constants: list[str], is_whole: bool, corner: tuple[float, float]) -> Json:
    with_constants = f"with {', '.join(map(shorter_number, constants))}" if constants else ""
    return {
        "x": corner[0],
        "y": corner[1],
        "shape": shape(node, is_whole),
        "title": short(title(node)),
        "type": short(", ".join(node["outputs"])),
        "detail": short(with_constants),
        "line": node["line"],
    }


def shorter_number(constant: str) -> str:
    """`0.1` for the digits that float32 makes of it; anything else as it is."""
    try:
        number = float(constant)
    except ValueError:
        return constant
    return constant if len(constant) < 8 else f"{number:.6g}"


def title(node: Json) -> str:
    if node["capture"]:
        return node["capture"]
    if node["op"] == "Placeholder":
        return node["name"].rpartition("/")[2]
    return node["op"]


def shape(node: Json, is_whole: bool) -> str:
    """The outline, which has to tell kinds apart without color."""
    if node["capture"]:
        return "capture"
    if node["op"] == "Placeholder":
        return "argument" if is_whole else "input"
    if node["body"]:
        return "control"
    return "effect" if node["stateful"] and not node["op"].startswith(READS) else "operation"


def counted(nodes: list[Json]) -> list[str]:
    """`3 × Mul`, the commonest first."""
    kinds = [node["op"] for node in nodes]
    order = sorted(set(kinds), key=lambda kind: (-kinds.count(kind), kind))
    return [f"{kinds.count(kind)} × {kind}" for kind in order]


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
