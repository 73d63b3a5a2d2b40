"""`graph.as_graph_def()`: a graph as a small listing of nodes."""

from dataclasses import dataclass, field


@dataclass
class NodeDef:
    """One node: name, op type, names of the inputs, attributes."""

    name: str
    op: str
    input: list[str]
    attr: dict = field(default_factory=dict)


@dataclass
class Signature:
    """What a function is called."""

    name: str


@dataclass
class FunctionDef:
    """A function that nodes of a graph refer to."""

    signature: Signature
    node_def: list[NodeDef]


@dataclass
class FunctionLibrary:
    function: list[FunctionDef]


class GraphDef:
    """NB: in TensorFlow a protocol buffer; here only nodes and the function library can be read."""

    def __init__(self, graph):
        self.node = node_defs(graph)
        self.library = FunctionLibrary(
            [FunctionDef(Signature(g.inference_name), node_defs(g)) for g in subgraphs(graph)]
        )


def node_defs(graph) -> list[NodeDef]:
    return [
        NodeDef(
            n.name, n.type, [t.op.name if t.value_index == 0 else t.name for t in n.inputs], dict(n.attrs)
        )
        for n in graph.nodes
    ]


def subgraphs(graph) -> list:
    """The graphs that nodes refer to, such as branches and called functions, without repetition."""
    found: dict[int, object] = {}
    for node in graph.nodes:
        for value in node.attrs.values():
            if hasattr(value, "nodes") and id(value) not in found:
                found[id(value)] = value
                found.update({id(inner): inner for inner in subgraphs(value)})
    return list(found.values())
