"""`tf.type_spec_from_value`."""

from minitf.inputs import to_tensor
from minitf.tensor_spec import TensorSpec, TypeSpec


def type_spec_from_value(value: object) -> TypeSpec:
    """The spec of a tensor, a dataset, an iterator or an extension type, or of what becomes a tensor.

    Raises TypeError for anything else.
    """
    if hasattr(value, "_type_spec"):
        return value._type_spec
    try:
        tensor = to_tensor(value)
    except (TypeError, ValueError):
        raise TypeError(
            f"Could not build a `TypeSpec` for {value!r} with type {type(value).__name__}"
        ) from None
    return TensorSpec(tensor.shape, tensor.dtype)
