"""Constants along a chain of products, or of sums, become one constant before a graph runs.

TensorFlow's graph optimizer does this, so `x * 1e10 * 1e-10` overflows eagerly and not in a graph.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from minitf.graph.operation import Operation
from minitf.registry import REGISTRY
from minitf.tensors import SymbolicTensor

_INVERSE = {"Mul": "RealDiv", "RealDiv": "Mul", "AddV2": "Sub", "Sub": "AddV2"}
_COMMUTATIVE = ("Mul", "AddV2")


class Link(NamedTuple):
    """`base` and then one op with a constant: what a chain up to some node amounts to."""

    base: SymbolicTensor
    type: str
    constant: np.ndarray

    def then(self, later: "Link") -> "Link":
        """One link for both: `x * a / b` is `x * (a / b)`, `x - a - b` is `x - (a + b)`."""
        if self.type not in _COMMUTATIVE and later.type in _COMMUTATIVE:
            return Link(self.base, later.type, _apply(self.type, later.constant, self.constant))
        joined = later.type if self.type in _COMMUTATIVE else _INVERSE[later.type]
        return Link(self.base, self.type, _apply(joined, self.constant, later.constant))


def folded(nodes: Sequence[Operation], outputs: Sequence[SymbolicTensor]) -> tuple[dict[int, Link], set[int]]:
    """What to run in the place of some nodes, and the nodes that are then not needed, by `id`.

    A node is folded into the next only if nothing else uses its value, or that of an equal node.
    NB: in TensorFlow, chains are also followed into the functions that a graph calls, and factors
    of one shape are multiplied before larger ones, constants or not.
    """
    links = {id(node): link for node in nodes if (link := _link(node))}
    uses = Counter(id(tensor) for node in nodes for tensor in node.inputs)
    uses.update(id(tensor) for tensor in outputs)
    equal = Counter(_key(link) for link in links.values())
    single = {i for i, link in links.items() if equal[_key(link)] == 1}
    chains, gone = {}, set()
    for node in nodes:
        link = links.get(id(node))
        before = link and links.get(id(link.base.op))
        if before is None or uses[id(link.base)] > 1 or id(link.base.op) not in single:
            continue
        if link.type in (before.type, _INVERSE[before.type]):
            chains[id(node)] = links[id(node)] = before.then(link)
            gone.add(id(link.base.op))
    return chains, gone


def _link(node: Operation) -> Link | None:
    if node.type not in _INVERSE or not node.outputs[0].dtype.is_floating:
        return None
    left, right = node.inputs
    if left.op.type == right.op.type == "Const":
        return None
    if right.op.type == "Const":
        return Link(left, node.type, right.op.attrs["value"])
    if left.op.type == "Const" and node.type in _COMMUTATIVE:
        return Link(right, node.type, left.op.attrs["value"])
    return None


def _key(link: Link) -> tuple:
    constant = np.asarray(link.constant)
    return id(link.base), link.type, constant.shape, constant.tobytes()


def _apply(type_: str, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        return REGISTRY[type_].kernel(x, y)
