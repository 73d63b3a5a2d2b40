"""Variables made inside a function: allowed on its first call only, and initialized outside of the graph."""

import weakref

from minitf.context import init_scope
from minitf.graph.executor import evaluate
from minitf.graph.func_graph import FuncGraph
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor


class FirstCall:
    """Collects the variables that the first trace makes, with the tensors they start from."""

    def __init__(self):
        self.variables: list[weakref.ref] = []
        self._initial: list[tuple[weakref.ref, Tensor]] = []

    def check(self) -> None:
        """The first call may make variables."""

    def created(self, variable: object, initial: Tensor) -> None:
        self.variables.append(weakref.ref(variable))
        if type(initial) is EagerTensor:
            variable.handle.value.content = initial.value
        else:
            self._initial.append((weakref.ref(variable), initial))

    def initialize(self, graph: FuncGraph, inputs: list[Tensor]) -> None:
        """Compute the starting values from the trace; they may depend on the first call's arguments."""
        values = [tensor.value if type(tensor) is EagerTensor else None for tensor in inputs]
        with init_scope():
            for reference, initial in self._initial:
                variable = reference()
                if variable is not None and variable.handle.value.content is None:
                    (variable.handle.value.content,) = evaluate(_graph_of(initial, graph), [initial], values)
        self._initial.clear()


def _graph_of(tensor: Tensor, graph: FuncGraph) -> FuncGraph:
    return tensor.op.graph if isinstance(tensor, SymbolicTensor) else graph


class LaterCall:
    """Refuses: traces after the first may not make variables."""

    def check(self) -> None:
        raise ValueError(
            "tf.function only supports singleton tf.Variables created on the first call. Make sure the"
            " tf.Variable is"
            " only created once or created outside tf.function. See"
            " https://www.tensorflow.org/guide/function#creating_tfvariables for more information."
        )
