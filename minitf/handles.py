"""What a variable's handle refers to: the value, and who looks at it."""

from collections.abc import Callable

import numpy as np

from minitf.dtypes import DType
from minitf.errors import FailedPreconditionError, InvalidArgumentError
from minitf.shapes import TensorShape, brackets

# Called with ("read" | "assign", handle) while an instrument listens.
on_access: Callable | None = None


class Handle:
    """The state behind a variable. A tensor of dtype `resource` holds one."""

    __slots__ = ("__weakref__", "content", "dtype", "name", "static_shape", "trainable")
    shape = ()
    size = 1

    def __init__(self, dtype: DType, static_shape: TensorShape, name: str, trainable: bool):
        self.content: np.ndarray | np.generic | None = None
        self.dtype = dtype
        self.static_shape = static_shape
        self.name = name
        self.trainable = trainable

    def read(self) -> np.ndarray | np.generic:
        """The value now. Raises FailedPreconditionError when there is none yet."""
        if self.content is None:
            raise FailedPreconditionError(
                None,
                None,
                f"Could not find variable {self.name}. This could mean that the variable has been deleted."
                " In TF1, it"
                " can also mean the variable is uninitialized.",
            )
        if on_access is not None:
            on_access("read", self)
        return self.content

    def assign(self, value: np.ndarray | np.generic) -> None:
        """Replace the value. Raises InvalidArgumentError when the shape does not fit the variable."""
        if not self.static_shape.is_compatible_with(value.shape):
            raise InvalidArgumentError(
                None,
                None,
                f"Trying to assign to variable with tensor with wrong shape. Expected"
                f" {brackets(self.static_shape)} got {brackets(value.shape)}",
            )
        self.content = value
        if on_access is not None:
            on_access("assign", self)
