"""The one path every op takes: convert the inputs, run the kernel or record a node, tell the tapes."""

import numpy as np

from minitf import context, dtypes, registry
from minitf.errors import InvalidArgumentError, OpError
from minitf.graph.describe import count_attr
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import Operator, converted
from minitf.registry import Op
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor, is_tensor
from minitf.values import holds

np.seterr(all="ignore")  # TensorFlow computes inf and nan without a warning

_EAGER = context.EAGER
_PLACE = "_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
# Called with the op type for every op that runs eagerly, while an instrument listens.
on_eager_op = None


class Record:
    """An op that ran eagerly, as gradients see it; a graph's node has the same attributes."""

    __slots__ = ("attrs", "inputs", "op", "outputs")

    def __init__(self, op: Op, inputs: list, outputs: list, attrs: dict):
        self.op = op
        self.inputs = inputs
        self.outputs = outputs
        self.attrs = attrs

    @property
    def type(self) -> str:
        return self.op.type

    def get_attr(self, name: str) -> object:
        return self.attrs[name]


def dispatch(
    op: Op, inputs: tuple, attrs: dict, name: str | None = None, operator: Operator | None = None
) -> object:
    """Run `op` eagerly, or append it to the graph being built.

    Returns one tensor, a tuple of tensors, or for an op without outputs None (eager) or the node (graph).
    """
    mode = context.current
    if mode.graph is None:
        return _run(op, inputs, attrs, name, mode, operator)
    return _record(op, inputs, attrs, name, mode.graph, operator)


def _run(op: Op, inputs: tuple, attrs: dict, name: str | None, mode, operator: Operator | None) -> object:
    given = inputs
    for tensor in inputs:
        if type(tensor) is not EagerTensor:
            inputs = converted(op, inputs, None, None, operator)
            break
    if (kinds := tuple([tensor.dtype for tensor in inputs])) not in op.accepted:
        _check_dtypes(op, inputs, _name_suffix(given, name))
        op.accepted.add(kinds)
    if on_eager_op is not None:
        on_eager_op(op.type)
    try:
        result = op.kernel(*[tensor.value for tensor in inputs], **attrs)
    except (OpError, ValueError, IndexError, ZeroDivisionError, TypeError) as error:
        if op.is_call:
            raise
        raise _eager_error(error, op, inputs, attrs, _name_suffix(given, name)) from None
    outputs = _wrap(op, result, inputs, attrs)
    if mode.tapes and outputs:
        record = Record(op, inputs, outputs, attrs)
        for tape in mode.tapes:
            tape.record(record)
    if len(outputs) == 1 and not isinstance(result, tuple):
        return outputs[0]
    return tuple(outputs) or None


def _wrap(op: Op, result: object, inputs: list, attrs: dict) -> list[EagerTensor]:
    if result is None:
        return []
    results = result if isinstance(result, tuple) else (result,)
    return [
        EagerTensor(value, dtype)
        if (dtype := _dtype_of(value)) is not None
        else _objects(op, index, value, inputs, attrs)
        for index, value in enumerate(results)
    ]


def _dtype_of(value: object) -> dtypes.DType | None:
    try:
        return _NUMERIC.get(value.dtype)
    except AttributeError:
        return None


_NUMERIC = {numpy: dtype for numpy, dtype in dtypes.FROM_NUMPY.items() if dtype.kind != "O"}


def _objects(op: Op, index: int, value: object, inputs: list, attrs: dict) -> EagerTensor:
    """Strings and handles share one NumPy type, and Python numbers have none: the shape rule knows."""
    abstracts = op.infer(*[tensor.abstract for tensor in inputs], **attrs)
    dtype = (abstracts if isinstance(abstracts, tuple) else (abstracts,))[index].dtype
    if dtype.kind != "O":
        value = np.asarray(value, dtype.numpy_dtype)
    return EagerTensor(holds(dtype, value), dtype)


def _check_dtypes(op: Op, inputs: list, suffix: str) -> None:
    """Raises InvalidArgumentError when inputs of one type variable differ, or a dtype is not allowed."""
    found: dict[str, dtypes.DType] = {}
    for index, tensor in enumerate(inputs):
        kind = op.parameter(index, len(inputs)).type
        if kind == "any":
            continue
        expected = found.setdefault(kind, tensor.dtype) if kind[0].isupper() else dtypes.as_dtype(kind)
        if tensor.dtype is not expected:
            raise InvalidArgumentError(
                None,
                None,
                f"cannot compute {op.type} as input #{index}(zero-based) was expected to be a"
                f" {dtypes.kernel_name(expected)}"
                f" tensor but is a {dtypes.kernel_name(tensor.dtype)} tensor [Op:{op.type}]{suffix}",
            )
    for kind, allowed in op.dtypes.items():
        if kind in found and found[kind].name not in [
            dtype if isinstance(dtype, str) else dtype.name for dtype in allowed
        ]:
            names = ", ".join(dtypes.kernel_name(dtype) for dtype in allowed)
            raise InvalidArgumentError(
                None,
                None,
                f"Value for attr '{kind}' of {dtypes.kernel_name(found[kind])} is not in the list of allowed"
                f" values: {names}\n\t;"
                f" NodeDef: {{{{node {op.type}}}}}; Op<name={op.type}> [Op:{op.type}]{suffix}",
            )


def _name_suffix(given: tuple, name: str | None) -> str:
    """TensorFlow ends the message with the op's name, but not where it had to convert lists or text first."""
    if name is None and not all(is_tensor(value) or isinstance(value, (bool, int, float)) for value in given):
        return ""
    return f" name: {name or ''}"


def _eager_error(error: Exception, op: Op, inputs: list, attrs: dict, suffix: str) -> Exception:
    place = f"{{{{function_node __wrapped__{_kernel_name(op, inputs, attrs)}{_PLACE}"
    message = f"{place} {kernel_message(error, op, [t.value for t in inputs], attrs)} [Op:{op.type}]{suffix}"
    return (type(error) if isinstance(error, OpError) else InvalidArgumentError)(None, None, message)


def _kernel_name(op: Op, inputs: list, attrs: dict) -> str:
    counts = count_attr(op, len(inputs)) | {key: attrs[key] for key in ("num_split", "num") if key in attrs}
    if "output_types" in attrs:
        counts["output_types"] = len(attrs["output_types"])
    return op.type + "".join(f"_{key}_{count}" for key, count in counts.items())


def kernel_message(error: Exception, op: Op, arrays: list, attrs: dict) -> str:
    """What went wrong in a kernel, in TensorFlow's words where the op knows them."""
    if isinstance(error, OpError) or op.explain is None:
        return str(error)
    return op.explain(error, *arrays, **attrs)


def _record(
    op: Op, inputs: tuple, attrs: dict, name: str | None, graph: FuncGraph, operator: Operator | None
) -> object:
    unique = graph.unique_name(name or (operator.name if operator else op.label))
    for tensor in inputs:
        if type(tensor) is not SymbolicTensor or tensor.op.graph is not graph:
            inputs = converted(op, inputs, graph, unique, operator)
            break
    if (kinds := tuple([tensor.dtype for tensor in inputs])) not in op.accepted:
        _check_graph_dtypes(op, inputs)
        op.accepted.add(kinds)
    node = graph.add(op, list(inputs), attrs, unique)
    if graph.tapes:
        for tape in graph.tapes:
            tape.record(node)
    return (tuple(node.outputs) or node) if node.returns_tuple else node.outputs[0]


def _check_graph_dtypes(op: Op, inputs: list) -> None:
    """Raises TypeError where eager execution would raise InvalidArgumentError."""
    found: dict[str, tuple] = {}
    for index, tensor in enumerate(inputs):
        parameter = op.parameter(index, len(inputs))
        if parameter.is_free:
            continue
        if not parameter.is_variable:
            if tensor.dtype.name != parameter.type:
                raise TypeError(
                    f"Input {parameter.name!r} of {op.type!r} Op has type {tensor.dtype.name} that does not"
                    " match"
                    f" expected type of {parameter.type}."
                )
            continue
        expected, first = found.setdefault(parameter.type, (tensor.dtype, parameter.name))
        if tensor.dtype is not expected:
            raise TypeError(_mismatch(op, parameter, tensor, expected, first, inputs))
        allowed = op.dtypes.get(parameter.type)
        if allowed is not None and tensor.dtype.name not in (
            names := [getattr(d, "name", d) for d in allowed]
        ):
            raise TypeError(
                f"Value passed to parameter {parameter.name!r} has DataType {tensor.dtype.name} not in list"
                " of"
                f" allowed values: {', '.join(names)}"
            )


def _mismatch(op: Op, parameter, tensor: Tensor, expected: dtypes.DType, first: str, inputs: list) -> str:
    if parameter.variadic:
        found = ", ".join(t.dtype.name for t in inputs if t is not None)
        return (
            f"Tensors in list passed to {parameter.name!r} of {op.type!r} Op have types [{found}] that don't"
            " all match."
        )
    return (
        f"Input {parameter.name!r} of {op.type!r} Op has type {tensor.dtype.name} that does not match type"
        f" {expected.name} of argument {first!r}."
    )


registry.dispatch = dispatch
