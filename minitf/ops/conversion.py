"""Making tensors from values, changing dtypes: constant, convert_to_tensor, cast, identity."""

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType, kernel_name
from minitf.errors import UnimplementedError
from minitf.indexed_slices import IndexedSlices
from minitf.inputs import to_tensor, unfit
from minitf.registry import Abstract, define, same_as_input
from minitf.shapes import as_shape
from minitf.tensors import SymbolicTensor, Tensor, eager, is_tensor
from minitf.values import with_numbers

__all__ = ["cast", "constant", "convert_to_tensor", "identity", "stop_gradient"]


def constant(value: object, dtype: object = None, shape: object = None, name: str = "Const") -> Tensor:
    """A tensor that holds `value`.

    dtype: the dtype to convert to; by default int32, float32, bool or string for Python values, and the
        array's own for NumPy. shape: the result's; one value fills it.
    Raises TypeError when a value does not fit `dtype` or `shape`, ValueError when no tensor can hold it.
    """
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    graph = context.current.graph
    if graph is None:
        return _eager_constant(value, dtype, shape)
    if _has_tensor(value):
        raise TypeError("Expected any non-tensor type, but got a tensor instead.")
    if value is None:
        raise ValueError("None values not supported.")
    tensor = _graph_value(value, dtype)
    if shape is not None:
        tensor = _shaped(
            tensor, shape, lambda size: f"Expected Tensor's shape: {as_shape(shape)}, but got {size}."
        )
    return graph.add_constant(tensor.value, tensor.dtype, name or "Const")


def _has_tensor(value: object) -> bool:
    return is_tensor(value) or (isinstance(value, (list, tuple)) and any(map(_has_tensor, value)))


def _eager_constant(value: object, dtype: DType | None, shape: object) -> Tensor:
    if is_tensor(value):
        if dtype is not None and value.dtype is not dtype:
            raise TypeError(
                f"Expected tensor {value.numpy()} with dtype {dtype!r}, but got dtype {value.dtype!r}."
            )
        tensor = to_tensor(value)
    elif _has_tensor(value):
        # NB: TensorFlow reads a list of tensors as a sequence of sequences, and fails at the scalars.
        raise ValueError("TypeError: Scalar tensor has no `len()`")
    else:
        tensor = eager(value, dtype)
    if shape is None or tensor.shape == shape:
        return tensor
    return _shaped(tensor, shape, lambda size: _wrong_size(tensor, as_shape(shape), value))


def _wrong_size(tensor: Tensor, shape, value: object) -> str:
    return (
        f"Eager execution of tf.constant with unsupported shape. Tensor {tensor.numpy()} (converted from"
        f" {value}) has"
        f" {tensor.value.size} elements, but got `shape` {shape} with {shape.num_elements()} elements)."
    )


def _graph_value(value: object, dtype: DType | None) -> Tensor:
    try:
        return eager(with_numbers(value, dtype), dtype)
    except (TypeError, ValueError):
        if dtype is None:
            raise
        leaf = value
        while isinstance(leaf, (list, tuple)) and leaf:
            leaf = leaf[0]
        raise TypeError(unfit(leaf, dtype)) from None


def _shaped(tensor: Tensor, shape: object, explain) -> Tensor:
    """`tensor` with `shape`; one element fills any shape."""
    size = as_shape(shape)
    if tensor.value.size == size.num_elements():
        return eager(np.reshape(tensor.value, size.as_list()), tensor.dtype)
    if tensor.value.size == 1:
        return eager(np.full(size.as_list(), tensor.value, dtype=tensor.dtype.numpy_dtype), tensor.dtype)
    raise TypeError(explain(tensor.shape))


def convert_to_tensor(
    value: object, dtype: object = None, dtype_hint: object = None, name: str | None = None
) -> Tensor:
    """`value` as a tensor; a tensor is returned as it is.

    dtype_hint: a dtype to use if the value fits. Raises ValueError when a tensor has another dtype.
    """
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    return to_tensor(value, dtype, None if dtype_hint is None else dtypes.as_dtype(dtype_hint), name)


def uncaptured(value: object) -> Tensor:
    """`value` as a tensor, for ops that may only need its static shape: no graph captures it yet."""
    return value if isinstance(value, SymbolicTensor) else convert_to_tensor(value)


def _cast_infer(x: Abstract, DstT: DType) -> Abstract:
    constant = x.constant
    if constant is not None and DstT.kind in "fiub":
        constant = _cast_kernel(constant, DstT)
    return Abstract(DstT, x.shape, constant, x.partial if DstT.is_integer else None)


def _cast_kernel(x: np.ndarray, DstT: DType) -> np.ndarray:
    if x.dtype.kind == "O" or DstT.kind == "O":
        source = "string" if x.dtype.kind == "O" else kernel_name(dtypes.from_numpy(x.dtype))
        raise UnimplementedError(None, None, f"Cast {source} to {kernel_name(DstT)} is not supported")
    return x.astype(DstT.numpy_dtype)


cast_op = define("Cast", "x: SrcT", infer=_cast_infer, kernel=_cast_kernel)


@cast_op.gradient
def _(op, upstream):
    source = op.inputs[0].dtype
    return cast(upstream, source) if source.is_floating and op.outputs[0].dtype.is_floating else None


def cast(x: object, dtype: object, name: str | None = None) -> Tensor:
    """`x` with another dtype; floats are truncated towards zero when they become integers.

    What has the dtype already is returned as it is, variables included. Raises UnimplementedError for
    strings.
    """
    dtype = dtypes.as_dtype(dtype)
    if is_tensor(x) and x.dtype is dtype:
        return x
    if isinstance(x, IndexedSlices):
        return x.with_values(cast(x.values, dtype, name))
    tensor = to_tensor(x)
    return tensor if tensor.dtype is dtype else cast_op(tensor, DstT=dtype, name=name)


def _passes_through(x: Abstract) -> Abstract:
    return x


identity_op = define("Identity", "input: T", infer=_passes_through, kernel=lambda x: x)
identity_op.takes_slices = cast_op.takes_slices = True
stop_gradient_op = define("StopGradient", "input: T", infer=same_as_input, kernel=lambda x: x)


@identity_op.gradient
def _(op, upstream):
    return upstream


@stop_gradient_op.gradient
def _(op, upstream):
    return None


def identity(input: object, name: str | None = None) -> Tensor:
    """A tensor with the same value; for a variable, its value now."""
    if isinstance(input, IndexedSlices):
        return input.with_values(identity_op(input.values, name=name))
    return identity_op(input, name=name)


def stop_gradient(input: object, name: str | None = None) -> Tensor:
    """`input`, but gradients do not flow back through it."""
    if isinstance(input, IndexedSlices):
        return input.with_values(stop_gradient(input.values, name))
    with context.no_tapes():  # a variable read here is not watched
        return stop_gradient_op(input, name=name)
