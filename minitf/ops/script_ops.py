"""Python functions as ops: `tf.py_function` (EagerPyFunc) and `tf.numpy_function` (PyFunc).

They run each time the graph runs, and stay visible as nodes: the function itself is no part of the graph.
"""

import traceback
from collections.abc import Callable

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError, OpError, UnknownError
from minitf.ops.conversion import convert_to_tensor
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import UNKNOWN
from minitf.tape import GradientTape
from minitf.tensors import EagerTensor
from minitf.values import to_numpy

__all__ = ["numpy_function", "py_function"]

# Exceptions of the function that TensorFlow passes on as these; all others become UnknownError.
_AS_INVALID_ARGUMENT = (ValueError, TypeError, StopIteration)


def _infer(*inputs: Abstract, function: Callable, dtypes: tuple[DType, ...]) -> tuple[Abstract, ...]:
    return tuple(Abstract(dtype, UNKNOWN) for dtype in dtypes)


def _failed(error: Exception) -> OpError:
    kind = InvalidArgumentError if isinstance(error, _AS_INVALID_ARGUMENT) else UnknownError
    trace = "".join(traceback.format_exception(error)[1:])
    return kind(None, None, f"{type(error).__name__}: {error}\n{trace}")


def _tensors(arrays: tuple) -> list[EagerTensor]:
    return [EagerTensor(*to_numpy(array)) for array in arrays]


# EagerPyFunc


def _run_eagerly(*arrays: np.ndarray, function: Callable, dtypes: tuple[DType, ...]) -> tuple:
    with context.init_scope():
        try:
            outputs = _as_list(function(*_tensors(arrays)))
            _check_count(outputs, dtypes)
            return tuple(
                convert_to_tensor(out, dtype=dtype).value for out, dtype in zip(outputs, dtypes, strict=False)
            )
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


eager_py_func_op = define("EagerPyFunc", "input: *any", infer=_infer, kernel=_run_eagerly, stateful=True)


@eager_py_func_op.gradient
def _(op, *upstreams):
    """Run the function again under a tape.

    NB: TensorFlow keeps the tape of the forward run instead, so its function runs once.
    """
    function, count = op.attrs["function"], len(op.inputs)

    def backward(*values: EagerTensor) -> list:
        inputs, wanted = values[:count], values[count:]
        with GradientTape() as tape:
            tape.watch(inputs)
            outputs = _as_list(function(*inputs))
        gradients = tape.gradient(outputs, list(inputs), output_gradients=list(wanted))
        return [x * 0 if g is None else g for x, g in zip(inputs, gradients, strict=False)]

    types = tuple(x.dtype for x in op.inputs)
    result = eager_py_func_op(*op.inputs, *upstreams, function=backward, dtypes=types)
    return list(result) if isinstance(result, tuple) else [result]


def py_function(
    func: Callable | None = None, inp: object = None, Tout: object = None, name: str | None = None
) -> object:
    """Call a Python function with eager tensors, each time the graph runs; gradients flow through it.

    Tout: the dtype of the output, or a list of them. The outputs' shapes are not known while tracing.
    """
    return _call(eager_py_func_op, func, inp, Tout, name)


def _call(op, function: Callable, inp: object, Tout: object, name: str | None) -> object:
    many = isinstance(Tout, (list, tuple))
    types = tuple(map(dtypes.as_dtype, Tout if many else [Tout]))
    inputs = list(inp) if isinstance(inp, (list, tuple)) else [inp]
    result = op(*inputs, function=function, dtypes=types, name=name)
    if not many:
        return result[0] if isinstance(result, tuple) else result
    if not types:
        return [] if op is eager_py_func_op or context.current.graph is None else result
    return list(result) if isinstance(result, tuple) else [result]


# PyFunc


def _run_on_numpy(*arrays: np.ndarray, function: Callable, dtypes: tuple[DType, ...]) -> tuple:
    try:
        outputs = _as_list(function(*map(np.asarray, arrays)))
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
