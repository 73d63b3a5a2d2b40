"""Reading and writing variables through their handles."""

from minitf import dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.handles import Handle
from minitf.registry import Abstract, define
from minitf.shapes import SCALAR, TensorShape, brackets


def _variable(resource: Abstract, dtype: DType, shape: TensorShape) -> Abstract:
    return Abstract(dtype, shape)


read_variable_op = define(
    "ReadVariableOp",
    "resource: resource",
    infer=_variable,
    kernel=lambda handle, dtype, shape: handle.read(),
    stateful=True,
)


read_variable_op.takes_slices = True


@read_variable_op.gradient
def _(op, upstream):
    return upstream


def _assigning(resource: Abstract, value: Abstract, shape: TensorShape) -> tuple:
    if not shape.is_compatible_with(value.shape):
        raise ValueError(f"Shapes {shape} and {value.shape} are incompatible")
    return ()


def _assign(handle: Handle, value, shape: TensorShape) -> None:
    handle.assign(value)


def _assign_add(handle: Handle, value, shape: TensorShape) -> None:
    _check_shape(handle, value)
    handle.assign(handle.read() + value)


def _assign_sub(handle: Handle, value, shape: TensorShape) -> None:
    _check_shape(handle, value)
    handle.assign(handle.read() - value)


def _check_shape(handle: Handle, value) -> None:
    present = handle.read()
    if present.shape != value.shape:
        raise InvalidArgumentError(
            None,
            None,
            f"Cannot update variable with shape {brackets(present.shape)} using a Tensor with shape"
            f" {brackets(value.shape)}, shapes must be equal.",
        )


assign_variable_op = define(
    "AssignVariableOp", "resource: resource, value: Dtype", infer=_assigning, kernel=_assign, stateful=True
)
assign_add_variable_op = define(
    "AssignAddVariableOp",
    "resource: resource, value: Dtype",
    infer=_assigning,
    kernel=_assign_add,
    stateful=True,
)
assign_sub_variable_op = define(
    "AssignSubVariableOp",
    "resource: resource, value: Dtype",
    infer=_assigning,
    kernel=_assign_sub,
    stateful=True,
)


def _assign_slice(handle: Handle, value, key: object) -> None:
    changed = handle.read().copy()
    changed[key] = value
    handle.assign(changed)


# NB: in TensorFlow the key is given by tensors; here it must be made of Python numbers and slices.
assign_slice_op = define(
    "ResourceStridedSliceAssign",
    "ref: resource, value: Dtype",
    infer=lambda ref, value, key: (),
    kernel=_assign_slice,
    stateful=True,
)
var_is_initialized_op = define(
    "VarIsInitializedOp",
    "resource: resource",
    infer=lambda resource: Abstract(dtypes.bool, SCALAR),
    kernel=lambda handle: dtypes.bool.as_numpy_dtype(handle.content is not None),
    stateful=True,
)
