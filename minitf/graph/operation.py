"""One node of a graph: an op applied to symbolic tensors."""

from minitf.dtypes import DType
from minitf.graph.source_lines import learner_line
from minitf.registry import Abstract, Op
from minitf.tensors import SymbolicTensor

_ENUM_NAMES = {"float16": "HALF", "float32": "FLOAT", "float64": "DOUBLE"}


class Operation:
    """A node: `op` is the registered op, `attrs` are its keyword arguments, `line` is the learner's line."""

    __slots__ = ("__weakref__", "attrs", "graph", "inputs", "line", "name", "op", "outputs", "returns_tuple")

    def __init__(
        self,
        graph,
        name: str,
        op: Op,
        inputs: list,
        attrs: dict,
        abstracts: tuple[Abstract, ...],
        returns_tuple: bool = False,
    ):
        self.graph = graph
        self.name = name
        self.op = op
        self.inputs = inputs
        self.attrs = attrs
        self.outputs = [SymbolicTensor(self, index, abstract) for index, abstract in enumerate(abstracts)]
        self.returns_tuple = returns_tuple
        self.line = learner_line()

    @property
    def type(self) -> str:
        return self.op.type

    @property
    def stateful(self) -> bool:
        return self.op.stateful

    @property
    def control_inputs(self) -> list:
        return []

    @property
    def device(self) -> str:
        return ""

    def get_attr(self, name: str) -> object:
        """The value of an attribute. Raises ValueError when the node has none of this name."""
        if name in self.attrs:
            return self.attrs[name]
        types = type_attrs(self.op, self.inputs)
        if name in types:
            return types[name]
        raise ValueError(f"Operation {self.name!r} has no attr named {name!r}.")

    def values(self) -> tuple:
        return tuple(self.outputs)

    def __repr__(self) -> str:
        return f"<tf.Operation {self.name!r} type={self.type}>"


def type_attrs(op: Op, inputs: list) -> dict[str, DType]:
    """The dtypes that an op's type variables stand for in a node."""
    found: dict[str, DType] = {}
    for index, tensor in enumerate(inputs):
        parameter = op.parameter(index, len(inputs))
        if parameter.is_variable:
            found.setdefault(parameter.type, tensor.dtype)
    return found


def enum_name(dtype: DType) -> str:
    return "DT_" + _ENUM_NAMES.get(dtype.name, dtype.name.upper())
