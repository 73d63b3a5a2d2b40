"""Tracing: run a Python function on placeholders, and keep the graph of what it did."""

from collections.abc import Callable

import numpy as np

from minitf import autograph, context, nest
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.ops.conversion import identity
from minitf.shapes import TensorShape
from minitf.tensor_array import TensorArray
from minitf.tensors import Tensor, is_tensor
from minitf.tracing.signature import FunctionType, Signature, arguments_of

_PYTHON_VALUES = (bool, int, float, complex, str, bytes, np.ndarray, np.generic, TensorShape)


def trace(
    python_function: Callable,
    name: str,
    signature: Signature,
    type: FunctionType,
    use_autograph: bool,
    variable_creator: object,
    options: object = None,
) -> FuncGraph:
    """The graph of one trace. Raises what the function raises, as "in user code:" where AutoGraph knows"
    " it."""
    graph = FuncGraph(name)
    converted = autograph.convert(python_function, options) if use_autograph else python_function
    with context.building(graph), context.creating_variables(variable_creator):
        values = [argument.type.placeholder(graph, argument.name) for argument in type.arguments]
        before = [_containers(value) for value in values]
        args, kwargs = arguments_of(type, values)
        try:
            with context.autograph("ENABLED" if use_autograph else "DISABLED"):
                result = converted(*args, **kwargs)
        except Exception as error:
            raise autograph.user_error(error) from None
        _check_unchanged(python_function, signature, type, values, before)
        graph.structured_outputs = _returned(result, python_function)
    graph.forget_arguments()
    leaves = nest.flatten(graph.structured_outputs, expand_composites=True)
    graph.outputs = [tensor for tensor in leaves if tensor is not None]
    return graph


def _containers(value: object) -> object:
    """A copy of the containers around an argument's leaves."""
    if not nest.is_nested(value) or hasattr(value, "__tf_flatten__"):
        return value
    return nest.rebuild(value, [_containers(child) for child in nest.children(value)])


def _check_unchanged(
    function: Callable, signature: Signature, type: FunctionType, values: list, before: list
) -> None:
    changed = [
        a.name for a, value, old in zip(type.arguments, values, before, strict=True) if not _same(value, old)
    ]
    if changed:
        name = getattr(function, "__qualname__", getattr(function, "__name__", "function"))
        raise ValueError(
            f"{signature.call_text(name)} should not modify its Python input arguments. Modifying a copy is"
            " allowed."
            f" The following parameter(s) were modified: {', '.join(changed)}"
        )


def _same(value: object, old: object) -> bool:
    if not nest.is_nested(old) or hasattr(old, "__tf_flatten__"):
        return value is old
    if len(value) != len(old) or (isinstance(old, dict) and set(old) != set(value)):
        return False
    return all(_same(a, b) for a, b in zip(nest.children(value), nest.children(old), strict=True))


def _returned(result: object, function: Callable) -> object:
    """What a trace returns: tensors behind Identity nodes in the structure of `result`."""
    if result is None:
        return None
    if isinstance(result, range):
        result = list(result)
    if isinstance(result, TensorArray):
        return identity(result.flow)  # as in TensorFlow, the caller gets a value that is of no use
    if nest.is_nested(result, expand_composites=True):
        return nest.rebuild(result, [_returned(child, function) for child in nest.children(result)])
    if isinstance(result, Tensor) or is_tensor(result) or isinstance(result, _PYTHON_VALUES):
        return identity(to_tensor(result))
    if hasattr(result, "__tf_tensor__"):
        return identity(result.__tf_tensor__(None, None))
    raise TypeError(
        "To be compatible with tf.function, Python functions must return zero or more Tensors or"
        " ExtensionTypes or None"
        f" values; in compilation of {function!r}, found return value of type {type(result).__name__}, which"
        " is not a"
        " Tensor or ExtensionType."
    )
