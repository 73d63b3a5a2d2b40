"""What a learner passes to an op, as tensors: captures, variables, numbers, lists with tensors in them."""

from typing import NamedTuple

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType
from minitf.graph.func_graph import FuncGraph
from minitf.graph.scope import out_of_scope
from minitf.registry import REGISTRY, Op, Parameter
from minitf.shapes import TensorShape
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor, eager, is_tensor
from minitf.values import NUMPY_VALUES, to_numpy, with_numbers


def to_tensor(
    value: object, dtype: DType | None = None, hint: DType | None = None, name: str | None = None
) -> Tensor:
    """A tensor of the mode in force from anything that can become one.

    `hint` is the dtype to try first. Raises ValueError for a tensor of another dtype than `dtype` and for
    what no tensor can hold, TypeError for a Python value that does not fit, or a tensor that is out of scope.
    """
    if isinstance(value, Tensor):
        return _in_mode(_of_dtype(value, dtype), name)
    if hasattr(value, "__tf_tensor__"):
        return value.__tf_tensor__(dtype, name)
    if isinstance(value, TensorShape):
        value = _sizes(value)
    if isinstance(value, (list, tuple)) and _holds_tensor(value):
        return _packed(value, dtype or hint, name)
    return _literal(value, dtype, hint, name)


def _of_dtype(tensor: Tensor, dtype: DType | None) -> Tensor:
    if dtype is not None and tensor.dtype is not dtype:
        raise ValueError(
            f"Tensor conversion requested dtype {dtype.name} for Tensor with dtype {tensor.dtype.name}:"
            f" {tensor!r}"
        )
    return tensor


def _in_mode(tensor: Tensor, name: str | None = None) -> Tensor:
    graph = context.current.graph
    if graph is not None:
        return graph.capture(tensor, name if type(tensor) is EagerTensor else None)
    if type(tensor) is SymbolicTensor:
        raise TypeError(out_of_scope(tensor))
    return tensor


def _sizes(shape: TensorShape) -> np.ndarray:
    if not shape.is_fully_defined():
        raise ValueError(f"Cannot convert a partially known TensorShape {shape} to a Tensor.")
    return np.array(shape.as_list(), dtype=np.int32)


def _holds_tensor(value: list | tuple) -> bool:
    return any(
        is_tensor(item)
        or (isinstance(item, (list, tuple)) and _holds_tensor(item))
        or hasattr(item, "__tf_tensor__")
        for item in value
    )


def _packed(value: list | tuple, dtype: DType | None, name: str | None) -> Tensor:
    dtype = dtype or _first_dtype(value)
    parts = [_packed(item, dtype, None) if isinstance(item, (list, tuple)) else item for item in value]
    tensors = [part if is_tensor(part) else to_tensor(part, dtype) for part in parts]
    return REGISTRY["Pack"](*tensors, axis=0, name=name or "packed")


def _first_dtype(value: list | tuple) -> DType | None:
    for item in value:
        found = _first_dtype(item) if isinstance(item, (list, tuple)) else getattr(item, "dtype", None)
        if found is not None and (is_tensor(item) or isinstance(item, (list, tuple))):
            return found
    return None


def _literal(value: object, dtype: DType | None, hint: DType | None, name: str | None) -> Tensor:
    graph = context.current.graph
    if graph is None:
        return _eager_literal(value, dtype, hint)
    if value is None:
        raise ValueError("None values not supported.")
    tensor = _graph_literal(value, dtype, hint)
    return graph.add_constant(tensor.value, tensor.dtype, name or "Const")


def _eager_literal(value: object, dtype: DType | None, hint: DType | None) -> EagerTensor:
    if dtype is None and hint is not None:
        try:
            return eager(value, hint)
        except (TypeError, ValueError):
            pass
    return eager(value, dtype)


def _with_numbers(value: object, dtype: DType | None, hint: DType | None) -> object:
    if dtype is None and hint is not None and _fits(numbers := with_numbers(value, hint), hint):
        return numbers
    return with_numbers(value, dtype)


def _graph_literal(value: object, dtype: DType | None, hint: DType | None) -> EagerTensor:
    try:
        return _eager_literal(_with_numbers(value, dtype, hint), dtype, hint)
    except TypeError:
        raise TypeError(unfit(value, dtype)) from None
    except ValueError:
        if dtype is not None:
            raise TypeError(unfit(value, dtype)) from None
        raise TypeError(
            f"Failed to convert elements of {value} to Tensor. Consider casting elements to a supported"
            " type. See"
            " https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes."
        ) from None


def unfit(value: object, dtype: DType) -> str:
    """Why a Python value cannot become `dtype`; of a list, the first element that cannot."""
    while isinstance(value, (list, tuple)) and value:
        value = next((item for item in value if not _fits(item, dtype)), value[0])
    return f"Expected {dtype.name}, but got {value} of type {type(value).__name__!r}."


def _fits(value: object, dtype: DType) -> bool:
    try:
        to_numpy(value, dtype)
    except (TypeError, ValueError):
        return False
    return True


class Operator(NamedTuple):
    """How a Python operator calls its op: the node's name, and the dtype its Python operand becomes.

    Strictly, or if the operand fits (`strict=False`); without a dtype the op's own rule holds.
    """

    name: str
    dtype: DType | None = None
    strict: bool = True


def converted(
    op: Op, inputs: tuple, graph: FuncGraph | None, node_name: str | None, operator: Operator | None = None
) -> list[Tensor]:
    """The inputs of an op as tensors of the mode in force; inputs of one type variable get one dtype.

    Raises TypeError for too many or too few inputs, and what `to_tensor` raises.
    """
    _check_count(op, inputs)
    found: dict[str, DType] = {} if graph is not None else _dtypes_of_tensors(op, inputs)
    result = []
    for index, value in enumerate(inputs):
        parameter = op.parameter(index, len(inputs))
        wanted = (
            found.get(parameter.type)
            if parameter.is_variable or parameter.is_free
            else dtypes.as_dtype(parameter.type)
        )
        tensor = _input(op, parameter, value, wanted, graph, node_name, operator)
        if parameter.is_variable:
            found.setdefault(parameter.type, tensor.dtype)
        result.append(tensor)
    return result


def _check_count(op: Op, inputs: tuple) -> None:
    least = len(op.parameters) - (op.variadic_at is not None)
    if len(inputs) < least or (op.variadic_at is None and len(inputs) > least):
        raise TypeError(f"Op {op.type} takes {least} inputs, got {len(inputs)}.")


def _dtypes_of_tensors(op: Op, inputs: tuple) -> dict[str, DType]:
    """Eagerly, the first tensor decides its type variable's dtype, wherever it stands."""
    found: dict[str, DType] = {}
    for index, value in enumerate(inputs):
        parameter = op.parameter(index, len(inputs))
        if is_tensor(value) and parameter.is_variable:
            found.setdefault(parameter.type, value.dtype)
    return found


def _input(
    op: Op,
    parameter: Parameter,
    value: object,
    wanted: DType | None,
    graph: FuncGraph | None,
    node_name: str | None,
    operator: Operator | None,
) -> Tensor:
    if type(value) is SymbolicTensor:
        return _in_mode(value)
    name = f"{node_name.removeprefix(graph.scope)}/{parameter.name}" if graph is not None else None
    if isinstance(value, Tensor):
        return _in_mode(value, name)
    if is_tensor(value) or hasattr(value, "__tf_tensor__"):
        return value.__tf_tensor__(None, name)
    if wanted is None and parameter.is_variable and isinstance(value, (list, tuple)) and not value:
        wanted = _default(op, parameter)
    if wanted is None and isinstance(value, (float, np.floating)) and parameter.type in _INT32_BY_DEFAULT:
        wanted = _for_number(op, parameter, value, graph)
    if operator is not None and operator.dtype is not None:
        return to_tensor(value, operator.dtype if operator.strict else None, operator.dtype, name)
    if graph is None or wanted is None or isinstance(value, NUMPY_VALUES):
        return to_tensor(value, wanted, name=name)
    if value is None:
        raise ValueError("None values not supported.")
    if not isinstance(value, (list, tuple)):
        _check_fits(op, parameter, value, wanted)
    return to_tensor(value, wanted, name=name)


# What TensorFlow's op definitions call the dtypes of axes, sizes and counts that are int32 unless given.
_INT32_BY_DEFAULT = frozenset({"Tdim", "Tidx", "Tk", "Tmultiples", "Tperm", "Tshape"})


def _for_number(op: Op, parameter: Parameter, value: object, graph: FuncGraph | None) -> DType | None:
    """int32 for an axis and its like: NumPy's floats then become integers, eagerly Python's do not fit."""
    if "float32" in op.dtypes.get(parameter.type, ()):
        return None
    return dtypes.int32 if graph is None or isinstance(value, np.floating) else None


def _default(op: Op, parameter: Parameter) -> DType | None:
    """What an empty list becomes: int32 for what is a shape or an index."""
    allowed = [getattr(dtype, "name", dtype) for dtype in op.dtypes.get(parameter.type, ())]
    return dtypes.int32 if allowed[:1] == ["int32"] else None


def _check_fits(op: Op, parameter: Parameter, value: object, wanted: DType) -> None:
    try:
        to_numpy(with_numbers(value, wanted), wanted)
    except TypeError:
        raise TypeError(
            f"Expected {wanted.name} passed to parameter {parameter.name!r} of op {op.type!r}, got {value!r}"
            " of type"
            f" {type(value).__name__!r} instead. Error: {unfit(value, wanted)}"
        ) from None
