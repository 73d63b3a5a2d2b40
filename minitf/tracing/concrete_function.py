"""`ConcreteFunction`: one trace, callable."""

from collections.abc import Callable

from minitf import context, nest
from minitf.control_flow.call_gradient import call_graph
from minitf.dtypes import kernel_name
from minitf.errors import InvalidArgumentError
from minitf.graph.call import graph_error
from minitf.graph.executor import NodeError, compiled
from minitf.graph.func_graph import FuncGraph
from minitf.graph.scope import out_of_scope
from minitf.instruments import events
from minitf.tensor_spec import TensorSpec
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor
from minitf.tracing.signature import FunctionType, Signature, structured_signature
from minitf.tracing.structured_types import Container
from minitf.tracing.trace_type import Literal, TensorType, WeakObject
from minitf.values import holds
from minitf.variables import Variable


class ConcreteFunction:
    """A graph with the signature it was traced for.

    number: 1 for the function's first trace. `polymorphic` is the `tf.function` it belongs to.
    """

    def __init__(
        self,
        graph: FuncGraph,
        type: FunctionType,
        signature: Signature | None,
        polymorphic: object,
        number: int,
    ):
        self.graph = graph
        self.type = type
        self.signature = signature
        self.polymorphic = polymorphic
        self.number = number
        self._types = [argument.type for argument in type.arguments]
        self._expected = [tensor.dtype for tensor in graph.inputs]
        self._single = isinstance(graph.structured_outputs, SymbolicTensor)
        self._dtypes = [tensor.dtype for tensor in graph.outputs]

    # Calling

    def __call__(self, *args: object, **kwargs: object):
        """Run the trace. Raises TypeError for arguments it was not made for, InvalidArgumentError for"
        " dtypes."""
        try:
            values = self._bound(args, kwargs)
        except TypeError as error:
            raise TypeError(
                f"Binding inputs to tf.function failed due to `{error}`. Received args: {args} and kwargs:"
                f" {kwargs} for"
                f" signature: {self.type} -> {self._output_text()}.\nFallback to flat signature also failed"
                " due to:"
                f" {self._flat_problem(args, kwargs)}"
            ) from None
        return self.call(values)

    def _bound(self, args: tuple, kwargs: dict) -> list:
        names = [argument.name for argument in self.type.arguments]
        values = dict(zip(names, args, strict=False))
        if len(args) > len(names):
            raise TypeError("too many positional arguments")
        for name, value in kwargs.items():
            if name in values:
                raise TypeError(f"multiple values for argument {name!r}")
            values[name] = value
        flat = not any(isinstance(value, Variable) for value in values.values())
        for name, type in zip(names, self._types, strict=True):
            if name not in values:
                # NB: as in TensorFlow, which then tries a call with tensors alone
                if _carries_tensors(type) or not (flat or self._has_default(name)):
                    raise TypeError(f"missing a required argument: {name!r}")
                values[name] = type.placeholder(None, name)
        unknown = set(values) - set(names)
        if unknown:
            raise TypeError(f"got an unexpected keyword argument {min(unknown)!r}")
        return [self._cast(type, values[name]) for name, type in zip(names, self._types, strict=True)]

    def _has_default(self, name: str) -> bool:
        parameter = self.signature and self.signature.python.parameters.get(name)
        return parameter is not None and parameter.default is not parameter.empty

    @staticmethod
    def _cast(type, value: object) -> object:
        # NB: like TensorFlow, a concrete function does not check the shapes of tensors.
        return value if isinstance(value, Tensor) and isinstance(type, TensorType) else type.cast(value)

    def _flat_problem(self, args: tuple, kwargs: dict) -> str:
        names = [argument.name for argument in self.type.arguments if _carries_tensors(argument.type)]
        call = f"{self.graph.name}({', '.join(names)})"
        missing = [name for name in names[len(args) :] if name not in kwargs]
        if len(args) > len(names):
            return f"{call} takes {len(names)} positional arguments, got {len(args)}."
        if missing:
            return f"{call} missing required arguments: {', '.join(missing)}."
        unknown = [name for name in kwargs if name not in names]
        if unknown:
            return f"{call} got unexpected keyword arguments: {', '.join(unknown)}."
        for index, value in enumerate(args):
            if isinstance(value, Variable):
                return (
                    "provided list of inputs contains objects other than 'EagerTensor'."
                    f" Item {index} is type: {type(value).__name__}"
                )
            if not isinstance(value, Tensor):
                found = f"{type(value).__name__} ({value})"
                return f"{call}: expected argument #{index}(zero-based) to be a Tensor; got {found}."
        return call

    def call(self, values: list) -> object:
        """Run the trace on argument values that fit its type."""
        tensors = [
            tensor for type, value in zip(self._types, values, strict=True) for tensor in type.tensors(value)
        ]
        if events.listeners:
            events.emit(
                {"kind": "call", "function": self.polymorphic_name, "trace": self.number, "concrete": self}
            )
        return self.call_flat(tensors)

    def call_flat(self, tensors: list[Tensor]) -> object:
        inputs = tensors + self.graph.external_captures
        mode = context.current
        if mode.graph is None and not mode.tapes:
            return self._run(inputs)
        self._note_variables()
        return self._structured(call_graph(self.graph, inputs))

    def _note_variables(self) -> None:
        for reference in self.graph.variable_references:
            variable = reference()
            if variable is None:
                raise AssertionError(
                    "Called a function referencing variables which have been deleted. This likely means that"
                    " function-local variables were created and not referenced elsewhere in the program."
                    " This is"
                    " generally a mistake; consider storing variables in an object attribute on first call."
                )
            variable.note_access()

    def _run(self, inputs: list[Tensor]):
        for index, (tensor, dtype) in enumerate(zip(inputs, self._expected, strict=True)):
            if type(tensor) is not EagerTensor or tensor.dtype is not dtype:
                raise self._unfit(index, tensor, dtype)
        try:
            run = self.graph.function or compiled(self.graph)
            if events.count_op is not None:
                run = compiled(self.graph, events.count_op)
            results = run(*[tensor.value for tensor in inputs])
        except NodeError as failure:
            raise graph_error(failure, self.graph.inference_name) from None
        return self._structured(
            [EagerTensor(holds(d, value), d) for value, d in zip(results, self._dtypes, strict=True)]
        )

    def _unfit(self, index: int, tensor: Tensor, dtype) -> Exception:
        if type(tensor) is SymbolicTensor:
            return TypeError(out_of_scope(tensor))
        return InvalidArgumentError(
            None,
            None,
            f"cannot compute {self.graph.inference_name} as input #{index}(zero-based) was expected to be a"
            f" {kernel_name(dtype)} tensor but is a {kernel_name(tensor.dtype)}"
            f" tensor [Op:{self.graph.inference_name}]",
        )

    def _structured(self, outputs):
        if self._single:
            return outputs[0]
        leaves = iter(outputs)
        return nest.map_leaves(
            lambda leaf: None if leaf is None else next(leaves),
            self.graph.structured_outputs,
            expand_composites=True,
        )

    # What it is

    @property
    def polymorphic_name(self) -> str:
        return self.graph.name if self.polymorphic is None else self.polymorphic.short_name

    @property
    def name(self) -> bytes:
        return self.graph.inference_name.encode()

    @property
    def inputs(self) -> list[Tensor]:
        return self.graph.inputs

    @property
    def outputs(self) -> list[Tensor]:
        return self.graph.outputs

    @property
    def structured_outputs(self) -> object:
        return self.graph.structured_outputs

    @property
    def structured_input_signature(self) -> tuple[tuple, dict]:
        return structured_signature(self.type)

    @property
    def function_type(self) -> str:
        return f"{self.type} -> {self._output_text()}"

    @property
    def captured_inputs(self) -> list[Tensor]:
        return self.graph.external_captures

    @property
    def variables(self) -> tuple:
        return self.graph.variables

    @property
    def trainable_variables(self) -> tuple:
        return self.graph.trainable_variables

    @property
    def output_shapes(self) -> object:
        return self._of_outputs(lambda tensor: tensor.shape)

    @property
    def output_dtypes(self) -> object:
        return self._of_outputs(lambda tensor: tensor.dtype)

    def _of_outputs(self, fact: Callable) -> object:
        return nest.map_leaves(
            lambda tensor: None if tensor is None else fact(tensor),
            self.graph.structured_outputs,
            expand_composites=True,
        )

    def _output_text(self) -> str:
        return type_text(self.graph.structured_outputs)

    def pretty_printed_signature(self, verbose: bool = True) -> str:
        """Parameters, output type and captures, one per line."""
        lines = ["Input Parameters:"]
        lines += [f"  {a.name} ({a.kind.name}): {a.type!r}" for a in self.type.arguments] or ["  None"]
        lines += ["Output Type:", f"  {self._output_text()}", "Captures:"]
        lines += [f"  {id(t)}: {TensorSpec(t.shape, t.dtype)!r}" for t in self.captured_inputs] or ["  None"]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<ConcreteFunction {self.function_type} at {hex(id(self)).upper().replace('X', 'x')}>"

    def __str__(self) -> str:
        return f"ConcreteFunction {self.pretty_printed_signature()}"


def _carries_tensors(type: object) -> bool:
    if isinstance(type, Container):
        return any(map(_carries_tensors, type.items))
    return not isinstance(type, (Literal, WeakObject))


def type_text(structure: object) -> str:
    """The type of what a function returns, as its signature shows it."""
    if structure is None:
        return "None"
    if isinstance(structure, Tensor):
        return repr(TensorSpec(structure.shape, structure.dtype))
    if isinstance(structure, dict):
        return f"Dict[{', '.join(f'[{key!r}, {type_text(value)}]' for key, value in structure.items())}]"
    if nest.is_namedtuple(structure):
        pairs = ", ".join(
            f"[{n!r}, {type_text(v)}]" for n, v in zip(structure._fields, structure, strict=True)
        )
        return f"{type(structure).__name__}[{pairs}]"
    word = "List" if isinstance(structure, list) else "Tuple"
    return f"{word}[{', '.join(map(type_text, nest.children(structure)))}]"
