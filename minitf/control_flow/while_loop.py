"""`tf.while_loop`: a loop that Python runs eagerly and a While op runs in a graph."""

from collections.abc import Callable

from minitf import context, nest
from minitf.control_flow.cond import explain
from minitf.control_flow.packing import flatten, pack
from minitf.control_flow.predicates import require_bool_for_loop
from minitf.control_flow.subgraphs import add_node, is_stateful, new_subgraph, share_captures, trace_into
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.ops.comparisons import logical_and
from minitf.registry import Abstract, define
from minitf.shapes import TensorShape, as_shape
from minitf.tensors import Tensor

# The name of the loop variable that counts iterations, where there is one.
COUNTER = "loop_counter"


def _infer(*inputs: Abstract, cond: FuncGraph, body: FuncGraph) -> tuple[Abstract, ...]:
    return tuple(
        Abstract(variable.dtype, variable.shape)
        for variable, _ in zip(body.inputs, body.outputs, strict=False)
    )


def _only_in_graphs(*arrays, **attrs):
    raise NotImplementedError("the executor runs branches and loops itself")


stateless_while = define("StatelessWhile", "input: *T", infer=_infer, kernel=_only_in_graphs, explain=explain)
stateful_while = define(
    "While", "input: *T", infer=_infer, kernel=_only_in_graphs, explain=explain, stateful=True
)
stateless_while.is_call = stateful_while.is_call = True


def while_loop(
    cond: Callable,
    body: Callable,
    loop_vars: object,
    shape_invariants: object = None,
    parallel_iterations: int = 10,
    back_prop: bool = True,
    swap_memory: bool = False,
    maximum_iterations: object = None,
    name: str | None = None,
) -> object:
    """Repeat `body` while `cond` is true; both get the loop variables, `body` returns their next values.

    In a graph each is traced once, so the variables keep structure, dtype and, unless `shape_invariants` says
    otherwise, shape. `parallel_iterations`, `back_prop` and `swap_memory` have no effect.
    Raises TypeError or ValueError for functions that cannot be called and for variables that change.
    """
    for function, role in ((cond, "cond"), (body, "body")):
        if not callable(function):
            raise TypeError(f"'{role}' must be callable.")
    if context.executing_eagerly():
        return _run(cond, body, loop_vars, maximum_iterations)
    return _Staged(loop_vars, shape_invariants, maximum_iterations, name or "while").add(cond, body)


def _run(cond: Callable, body: Callable, loop_vars: object, maximum_iterations: object):
    count = 0
    limit = None if maximum_iterations is None else int(maximum_iterations)
    structure = list(loop_vars)
    while (limit is None or count < limit) and cond(*loop_vars):
        loop_vars = body(*loop_vars)
        count += 1
        nest.assert_same_structure(structure, list(loop_vars), expand_composites=True)
    return nest.map_structure(to_tensor, loop_vars, expand_composites=True)


class _Staged:
    """A While op being made: the loop variables outside, their structure, and what is added to count."""

    def __init__(self, loop_vars: object, shape_invariants: object, maximum_iterations: object, name: str):
        self.structure = loop_vars
        self.start = flatten(loop_vars)
        self.shapes = [tensor.shape for tensor in self.start]
        if shape_invariants is not None:
            self.shapes = _shapes(loop_vars, shape_invariants, self.start)
        self.limit = None if maximum_iterations is None else to_tensor(maximum_iterations)
        self.name = context.current.graph.unique_name(name)
        # NB: loops of TensorFlow have two more variables, a counter and its limit; names and texts show it
        self.hidden = 2 if self.limit is None else 1

    def add(self, cond: Callable, body: Callable):
        """Trace both functions, add the node, and return the final loop variables."""
        cond_graph, body_graph = self._graph("cond"), self._graph("body")
        trace_into(cond_graph, self._cond(cond), *cond_graph.inputs)
        trace_into(body_graph, self._body(body), *body_graph.inputs)
        self._check(body_graph)
        count = len(cond_graph.inputs) - len(cond_graph.captures)
        captured = share_captures([cond_graph, body_graph], count)
        start = self.start if self.limit is None else [to_tensor(0), *self.start]
        op = stateful_while if is_stateful(cond_graph, body_graph) else stateless_while
        node = add_node(op, [*start, *captured], {"cond": cond_graph, "body": body_graph}, self.name)
        for tensor in node.outputs:
            tensor.value_index += self.hidden
        return pack(self.structure, node.outputs[len(start) - len(self.start) :])

    def _graph(self, role: str) -> FuncGraph:
        graph = new_subgraph(role, self.name)
        if self.limit is not None:
            graph.add_input(self.limit.dtype, TensorShape(()), COUNTER)
        for tensor, shape in zip(self.start, self.shapes, strict=True):
            graph.add_input(tensor.dtype, shape, "Placeholder")
        return graph

    def _cond(self, cond: Callable) -> Callable:
        def traced(*values: Tensor):
            counted = values if self.limit is None else values[1:]
            test = to_tensor(cond(*self._unpacked(counted)))
            require_bool_for_loop(test, self.name)
            return test if self.limit is None else logical_and(values[0] < self.limit, test)

        return traced

    def _body(self, body: Callable) -> Callable:
        def traced(*values: Tensor):
            counted = () if self.limit is None else (values[0] + 1,)
            result = body(*self._unpacked(values[len(counted) :]))
            if not nest.is_nested(result, expand_composites=True):
                result = [result]
            nest.assert_same_structure(result, self.structure, check_types=False, expand_composites=True)
            return [*counted, *flatten(result)]

        return traced

    def _unpacked(self, values: tuple) -> list:
        packed = pack(self.structure, list(values))
        return list(packed.values()) if isinstance(packed, dict) else list(packed)

    def _check(self, body_graph: FuncGraph) -> None:
        count = len(body_graph.inputs) - len(body_graph.captures)
        if len(body_graph.outputs) != count:
            found = len(body_graph.outputs) + self.hidden
            raise AssertionError(f"body_graph has {found} outputs; Expected: {count + self.hidden}")
        offset = len(body_graph.outputs) - len(self.start)
        for start, shape, end in zip(self.start, self.shapes, body_graph.outputs[offset:], strict=True):
            if not end.shape.is_subtype_of(shape):
                raise ValueError(
                    f"Input tensor `{start.name}` enters the loop with shape {start.shape}, but has"
                    f" shape {end.shape}"
                    " after one iteration. To allow the shape to vary across iterations, use the"
                    " `shape_invariants`"
                    " argument of tf.while_loop to specify a less-specific shape."
                )
            if start.dtype is not end.dtype:
                raise TypeError(
                    f"{start.name} enters the loop with type {start.dtype.name}, but has type"
                    f" {end.dtype.name} after"
                    " one iteration."
                )


def _shapes(loop_vars: object, invariants: object, tensors: list[Tensor]) -> list[TensorShape]:
    """One shape for each tensor; None stands for the tensor's own."""
    flat = _aligned(loop_vars, invariants)
    return [
        tensor.shape if invariant is None else as_shape(getattr(invariant, "shape", invariant))
        for tensor, invariant in zip(tensors, flat, strict=True)
    ]


def _aligned(value: object, invariant: object) -> list:
    """The invariant of every leaf other than None; None may stand for that of a whole structure."""
    if value is None:
        return []
    if not nest.is_nested(value, expand_composites=True):
        return [invariant]
    children = nest.children(value)
    is_nested = nest.is_nested(invariant, expand_composites=True)
    given = nest.children(invariant) if is_nested else [None] * len(children)
    return [leaf for child, one in zip(children, given, strict=True) for leaf in _aligned(child, one)]
