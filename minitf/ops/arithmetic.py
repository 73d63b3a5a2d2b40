"""Elementwise arithmetic on two tensors, and sums of many."""

from collections.abc import Iterable

import numpy as np

from minitf import dtypes, registry
from minitf.errors import InvalidArgumentError
from minitf.indexed_slices import IndexedSlices, densified
from minitf.ops.allowed import ARITHMETIC, NUMBER, allowed
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.conversion import constant, convert_to_tensor
from minitf.ops.inference import boxed, broadcasting, constant_of, incompatible_shapes, merge_all
from minitf.ops.selection import where
from minitf.registry import Abstract, Op, define, not_differentiable, only_needed
from minitf.shapes import brackets
from minitf.tensors import Tensor

__all__ = [
    "add",
    "add_n",
    "maximum",
    "minimum",
    "multiply",
    "scalar_mul",
    "squared_difference",
    "subtract",
]

_TEXT_OR_NUMBER = allowed(
    "bfloat16 float16 float32 float64 uint8 int8 int16 int32 int64 complex64 complex128 string"
)


def elementwise(
    type: str, kernel, dtypes, *, infer=broadcasting, explain=incompatible_shapes, label=None
) -> Op:
    return define(
        type, "x: T, y: T", infer=infer, kernel=kernel, dtypes={"T": dtypes}, explain=explain, label=label
    )


# AddV2, Sub, Mul

add_op = elementwise(
    "AddV2",
    np.add,
    allowed(
        "bfloat16 float16 float32 float64 uint8 uint16 uint32 uint64 int8 int16 int32 int64"
        " complex64 complex128"
    ),
    infer=constant_of(broadcasting, np.add),
    label="Add",
)


def _are_alike(x: Tensor, y: Tensor) -> bool:
    """Whether shapes are equal and known. NB: as in TensorFlow, both gradients are made then."""
    return x.shape.is_fully_defined() and x.shape == y.shape


def _usable(upstream: Tensor | IndexedSlices, y: Tensor) -> Tensor | IndexedSlices:
    """NB: as in TensorFlow, slices stay slices only where `y` is a number that needs no gradient."""
    return upstream if 1 in registry.unneeded and y.shape.rank == 0 else densified(upstream)


add_op.takes_slices = True


@add_op.gradient
def _(op, upstream):
    x, y = op.inputs
    upstream = _usable(upstream, y)
    return only_needed(lambda: sum_to_shape_of(x, upstream, y), lambda: sum_to_shape_of(y, upstream, x))


def _join_text(x: object, y: object) -> object:
    return np.frompyfunc(lambda left, right: left + right, 2, 1)(boxed(x), boxed(y))


# `+` on strings is TensorFlow's older Add op.
add_text_op = define(
    "Add",
    "x: T, y: T",
    infer=broadcasting,
    kernel=_join_text,
    dtypes={"T": _TEXT_OR_NUMBER},
    explain=incompatible_shapes,
)
not_differentiable(add_text_op)


def add(x: object, y: object, name: str | None = None) -> Tensor:
    """`x + y` with broadcasting; strings are joined. The dtypes must be equal."""
    x = convert_to_tensor(x, dtype_hint=getattr(y, "dtype", None))
    return (add_text_op if x.dtype == dtypes.string else add_op)(x, y, name=name)


subtract_op = elementwise(
    "Sub",
    np.subtract,
    allowed(
        "bfloat16 float16 float32 float64 uint8 int8 uint16 int16 int32 int64 complex64 complex128"
        " uint32 uint64"
    ),
    infer=constant_of(broadcasting, np.subtract),
)


subtract_op.takes_slices = True


@subtract_op.gradient
def _(op, upstream):
    x, y = op.inputs
    for_x = _usable(upstream, y)
    if _are_alike(x, y):
        return [for_x, densified(-upstream)]
    return only_needed(
        lambda: sum_to_shape_of(x, for_x, y), lambda: sum_to_shape_of(y, densified(-upstream), x)
    )


def subtract(x: object, y: object, name: str | None = None) -> Tensor:
    """`x - y` with broadcasting."""
    return subtract_op(x, y, name=name)


multiply_op = elementwise("Mul", np.multiply, ARITHMETIC, infer=constant_of(broadcasting, np.multiply))


@multiply_op.gradient
def _(op, upstream):
    x, y = op.inputs
    if _are_alike(x, y):
        return [upstream * y, x * upstream]
    return only_needed(
        lambda: sum_to_shape_of(x, upstream * y, y), lambda: sum_to_shape_of(y, x * upstream, x)
    )


def multiply(x: object, y: object, name: str | None = None) -> Tensor:
    """`x * y` with broadcasting."""
    return multiply_op(x, y, name=name)


def scalar_mul(scalar: object, x: object, name: str | None = None) -> Tensor:
    """A number times a tensor. Raises ValueError when `scalar` is not a scalar."""
    dtype = x.dtype if isinstance(x, IndexedSlices) else convert_to_tensor(x).dtype
    scalar = convert_to_tensor(scalar, dtype=dtype, name="scalar")
    if scalar.shape.rank != 0:
        raise ValueError(f"The input scalar must be a 0-D value. Received shape {scalar.shape}.")
    if isinstance(x, IndexedSlices):
        return x.with_values(multiply_op(scalar, x.values, name=name))
    return multiply_op(scalar, x, name=name)


# Maximum, Minimum

_ORDERED = allowed("bfloat16 float16 float32 float64 int8 uint8 int16 uint16 int32 uint32 int64 uint64")

maximum_op = elementwise("Maximum", np.maximum, _ORDERED, infer=constant_of(broadcasting, np.maximum))
minimum_op = elementwise("Minimum", np.minimum, _ORDERED, infer=constant_of(broadcasting, np.minimum))


def _gradient_of_chosen(op, upstream, chosen: Tensor) -> list[Tensor]:
    """The upstream gradient goes to the operand that won; ties go to `x`."""
    x, y = op.inputs
    nothing = constant(0, upstream.dtype)
    return only_needed(
        lambda: sum_to_shape_of(x, where(chosen, upstream, nothing), y),
        lambda: sum_to_shape_of(y, where(chosen, nothing, upstream), x),
    )


@maximum_op.gradient
def _(op, upstream):
    return _gradient_of_chosen(op, upstream, op.inputs[0] >= op.inputs[1])


@minimum_op.gradient
def _(op, upstream):
    return _gradient_of_chosen(op, upstream, op.inputs[0] <= op.inputs[1])


def maximum(x: object, y: object, name: str | None = None) -> Tensor:
    """The larger of two values, elementwise."""
    return maximum_op(x, y, name=name)


def minimum(x: object, y: object, name: str | None = None) -> Tensor:
    """The smaller of two values, elementwise."""
    return minimum_op(x, y, name=name)


# Sums of many


def _infer_add_n(*inputs: Abstract) -> Abstract:
    return Abstract(inputs[0].dtype, merge_all(x.shape for x in inputs))


def _add_n(*arrays: np.ndarray) -> np.ndarray:
    first = np.shape(arrays[0])
    for index, array in enumerate(arrays):
        if np.shape(array) != first:
            raise InvalidArgumentError(
                None,
                None,
                "Inputs to operation AddN of type AddN must have the same size and shape. "
                f" Input 0: {brackets(first)} != input {index}: {brackets(np.shape(array))}",
            )
    return sum(arrays[1:], start=arrays[0])


add_n_op = define("AddN", "inputs: *T", infer=_infer_add_n, kernel=_add_n, dtypes={"T": (*NUMBER, "variant")})


@add_n_op.gradient
def _(op, upstream):
    return [upstream] * len(op.inputs)


def add_n(inputs: object, name: str | None = None) -> Tensor:
    """The elementwise sum of a list of tensors of one shape."""
    message = "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape."
    if isinstance(inputs, Tensor) or not isinstance(inputs, Iterable):
        raise ValueError(message)
    tensors = [convert_to_tensor(x) for x in inputs]
    if not tensors:
        raise ValueError(message)
    if len(tensors) == 1:
        return tensors[0]
    return add_n_op(*tensors, name=name)


# Differences

squared_difference_op = elementwise(
    "SquaredDifference",
    lambda x, y: np.square(x - y),
    allowed("bfloat16 float16 float32 float64 int32 int64 complex64 complex128"),
)


@squared_difference_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x = 2 * upstream * (x - y)
    return [sum_to_shape_of(x, by_x, y), sum_to_shape_of(y, -by_x, x)]


def squared_difference(x: object, y: object, name: str | None = None) -> Tensor:
    """`(x - y) ** 2`."""
    return squared_difference_op(x, y, name=name)
