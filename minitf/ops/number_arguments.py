"""Arguments that must be integers, or dtypes of integers: what TensorFlow takes, and what it refuses."""

from minitf import context, dtypes
from minitf.dtypes import DType, kernel_name
from minitf.errors import InvalidArgumentError
from minitf.ops.conversion import convert_to_tensor
from minitf.tensors import Tensor


def int_attr(value: object, argument: str) -> int:
    """An integer attribute of an op. NB: as in TensorFlow, a float is cut off. Raises TypeError for text."""
    if isinstance(value, (str, bytes)):
        raise TypeError(f"Expected int for argument {argument!r} not {value!r}.")
    return int(value)


def integer_tensor(value: object, name: str) -> Tensor:
    """`value` as a tensor. Raises TypeError when it does not hold integers."""
    tensor = convert_to_tensor(value, dtype_hint=dtypes.int32, name=name)
    if not tensor.dtype.is_integer:
        shown = tensor.numpy() if context.executing_eagerly() else tensor
        raise TypeError(
            f"Argument `tensor` (name: {name}) must be of type integer. Received `tensor` = {shown} of dtype:"
            f" {tensor.dtype}"
        )
    return tensor


def dtype_attr(value: object, attr: str, names: tuple[str, ...] = ("int32", "int64")) -> DType:
    """A dtype that an op returns. Raises InvalidArgumentError eagerly, TypeError in a graph, for another."""
    dtype = dtypes.as_dtype(value)
    if dtype.name in names:
        return dtype
    if context.executing_eagerly():
        raise InvalidArgumentError(
            None,
            None,
            f"Value for attr {attr!r} of {kernel_name(dtype)} is not in the list of allowed values:"
            f" {', '.join(names)}",
        )
    raise TypeError(
        f"Value passed to parameter {attr!r} has DataType {dtype.name} not in list of allowed values:"
        f" {', '.join(names)}"
    )
