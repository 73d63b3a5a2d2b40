"""Python functions as ops: `tf.py_function` (EagerPyFunc) and `tf.numpy_function` (PyFunc).

They run each time the graph runs, and stay visible as nodes: the function itself is no part of the graph.
"""

import traceback
from collections.abc import Callable

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType, variant
from minitf.errors import (
    InvalidArgumentError,
    OpError,
    OutOfRangeError,
    ResourceExhaustedError,
    UnimplementedError,
    UnknownError,
)
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.creation import zeros_like
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import UNKNOWN, known
from minitf.tape import GradientTape
from minitf.tensors import EagerTensor
from minitf.values import to_numpy

__all__ = ["numpy_function", "py_function"]

# Exceptions of the function and what TensorFlow passes them on as; all others become UnknownError.
_PASSED_ON_AS = {
    (ValueError, TypeError): InvalidArgumentError,
    StopIteration: OutOfRangeError,
    NotImplementedError: UnimplementedError,
    MemoryError: ResourceExhaustedError,
}


def _infer(*inputs: Abstract, function: Callable, dtypes: tuple[DType, ...]) -> tuple[Abstract, ...]:
    return tuple(Abstract(dtype, UNKNOWN) for dtype in dtypes)


def _infer_with_memory(*inputs: Abstract, function: Callable, dtypes: tuple[DType, ...]) -> tuple:
    return (*_infer(*inputs, function=function, dtypes=dtypes), Abstract(variant, known(())))


def _failed(error: Exception) -> OpError:
    kinds = (kind for raised, kind in _PASSED_ON_AS.items() if isinstance(error, raised))
    kind = next(kinds, UnknownError)
    trace = "".join(traceback.format_exception(error)[1:])
    return kind(None, None, f"{type(error).__name__}: {error}\n{trace}")


def _tensors(arrays: tuple) -> list[EagerTensor]:
    return [EagerTensor(*to_numpy(array)) for array in arrays]


# EagerPyFunc


class _Memory:
    """What a run leaves for its gradient: the tape, and the tensors at both ends."""

    __slots__ = ("inputs", "outputs", "tape")

    def __init__(self, tape: GradientTape, inputs: list, outputs: list):
        self.tape = tape
        self.inputs = inputs
        self.outputs = outputs

    def gradients(self, upstreams: list) -> list:
        """The gradients of the inputs, zeros where the outputs do not depend on one."""
        found = self.tape.gradient(self.outputs, self.inputs, output_gradients=upstreams)
        return [x * 0 if g is None else g for x, g in zip(self.inputs, found, strict=True)]


def _run_eagerly(*arrays: np.ndarray, function: Callable, dtypes: tuple[DType, ...]) -> tuple:
    with context.init_scope():
        try:
            inputs = _tensors(arrays)
            with GradientTape(persistent=True) as tape:
                tape.watch([tensor for tensor in inputs if tensor.dtype.is_floating])
                outputs = _as_list(function(*inputs))
                _check_count(outputs, dtypes)
                outputs = [
                    convert_to_tensor(out, dtype=dtype) for out, dtype in zip(outputs, dtypes, strict=True)
                ]
            return (*(out.value for out in outputs), _Memory(tape, inputs, outputs))
        except OpError:
            raise
        except Exception as error:  # whatever the learner's function raises becomes the op's error
            raise _failed(error) from error


def _as_list(result: object) -> list:
    if result is None:
        return []
    return list(result) if isinstance(result, (list, tuple)) else [result]


def _check_count(outputs: list, wanted: tuple) -> None:
    if len(outputs) != len(wanted):
        text = f"pyfunc_0 returns {len(outputs)} values, but expects to see {len(wanted)} values."
        raise InvalidArgumentError(None, None, text)


# NB: the last output, the memory, is not there in TensorFlow, which keeps the tapes in a table.
eager_py_func_op = define(
    "EagerPyFunc", "input: *any", infer=_infer_with_memory, kernel=_run_eagerly, stateful=True
)


def _infer_gradients(memory: Abstract, *rest: Abstract, count: int, function: Callable) -> tuple:
    return tuple(Abstract(x.dtype, x.shape) for x in rest[:count])


def _run_backwards(memory: object, *arrays: np.ndarray, count: int, function: Callable) -> tuple:
    if isinstance(memory, np.ndarray):
        memory = memory.item()
    with context.init_scope():
        return tuple(gradient.value for gradient in memory.gradients(_tensors(arrays[count:])))


# From the memory of a run, its `count` inputs and upstream gradients: the function does not run again.
eager_py_func_grad_op = define(
    "EagerPyFuncGrad",
    "memory: variant, rest: *any",
    infer=_infer_gradients,
    kernel=_run_backwards,
    stateful=True,
)


@eager_py_func_op.gradient
def _(op, *upstreams):
    *outputs, memory = op.outputs
    given = [zeros_like(y) if g is None else g for y, g in zip(outputs, upstreams, strict=False)]
    gradients = eager_py_func_grad_op(
        memory, *op.inputs, *given, count=len(op.inputs), function=op.attrs["function"]
    )
    return list(gradients) if isinstance(gradients, tuple) else [gradients]


@eager_py_func_grad_op.gradient
def _(op, *upstreams):
    """NB: second derivatives run the function again, under two tapes."""
    function, count = op.attrs["function"], op.attrs["count"]

    def backward(*values: EagerTensor) -> list:
        inputs = list(values[:count])
        with GradientTape() as tape:
            tape.watch([tensor for tensor in inputs if tensor.dtype.is_floating])
            outputs = _as_list(function(*inputs))
        return _Memory(tape, inputs, outputs).gradients(list(values[count:]))

    rest = op.inputs[1:]
    *_, memory = eager_py_func_op(*rest, function=backward, dtypes=tuple(x.dtype for x in rest[:count]))
    gradients = eager_py_func_grad_op(memory, *rest, *upstreams, count=len(rest), function=backward)
    return [None, *(gradients if isinstance(gradients, tuple) else [gradients])]


def py_function(
    func: Callable | None = None, inp: object = None, Tout: object = None, name: str | None = None
) -> object:
    """Call a Python function with eager tensors, each time the graph runs; gradients flow through it.

    Tout: the dtype of the output, or a list of them. The outputs' shapes are not known while tracing.
    """
    # NB: in TensorFlow it is not ordered with the graph's own reads and assignments of a variable that the
    # function changes; here all run in the order written.
    return _call(eager_py_func_op, func, inp, Tout, name)


def _call(op, function: Callable, inp: object, Tout: object, name: str | None) -> object:
    many = isinstance(Tout, (list, tuple))
    types = tuple(map(dtypes.as_dtype, Tout if many else [Tout]))
    inputs = list(inp) if isinstance(inp, (list, tuple)) else [inp]
    result = op(*inputs, function=function, dtypes=types, name=name)
    if op is eager_py_func_op:
        result = result[:-1] if isinstance(result, tuple) else ()  # without the memory
    if not many:
        return result[0] if isinstance(result, tuple) else result
    if not types:
        return [] if op is eager_py_func_op or context.current.graph is None else result
    return list(result) if isinstance(result, tuple) else [result]


# PyFunc


def _given(value: np.ndarray | np.generic) -> object:
    """An argument as the function gets it: scalars as NumPy scalars, or bytes."""
    return value if np.shape(value) else np.asarray(value)[()]


def _run_on_numpy(*arrays: np.ndarray, function: Callable, dtypes: tuple[DType, ...]) -> tuple:
    try:
        outputs = _as_list(function(*map(_given, arrays)))
    except Exception as error:  # whatever the learner's function raises becomes the op's error
        raise _failed(error) from error
    _check_count(outputs, dtypes)
    return tuple(
        _of_declared_dtype(out, dtype, index)
        for index, (out, dtype) in enumerate(zip(outputs, dtypes, strict=False))
    )


def _of_declared_dtype(output: object, dtype: DType, index: int) -> np.ndarray:
    value, found = to_numpy(output)
    if found is dtype:
        return value
    if not isinstance(output, (np.ndarray, np.generic)):
        return to_numpy(output, dtype)[0]
    raise InvalidArgumentError(
        None, None, f"{index}-th value returned by pyfunc_0 is {_cpp(found)}, but expects {_cpp(dtype)}"
    )


def _cpp(dtype: DType) -> str:
    return {"float16": "half", "float32": "float", "float64": "double"}.get(dtype.name, dtype.name)


py_func_op = define("PyFunc", "input: *any", infer=_infer, kernel=_run_on_numpy, stateful=True)
not_differentiable(py_func_op)


def numpy_function(
    func: Callable | None = None,
    inp: object = None,
    Tout: object = None,
    stateful: bool = True,
    name: str | None = None,
) -> object:
    """Call a Python function with NumPy arrays, each time the graph runs; no gradient flows through it.

    Eagerly the function is simply called, and `Tout` is not checked, as in TensorFlow.
    """
    if context.current.graph is None:
        return _call_now(func, inp)
    return _call(py_func_op, func, inp, Tout, name)


def _call_now(function: Callable, inp: object) -> object:
    inputs = list(inp) if isinstance(inp, (list, tuple)) else [inp]
    result = function(*(np.asarray(convert_to_tensor(x).numpy()) for x in inputs))
    if isinstance(result, (list, tuple)):
        return [convert_to_tensor(item) for item in result]
    return None if result is None else convert_to_tensor(result)
