"""`keras.Variable`: a named holder of a `tf.Variable`."""

import operator
from collections.abc import Callable

import numpy as np

import minitf as tf
from minitf.inputs import to_tensor
from minitf.keras import initializers, scratch
from minitf.keras.naming import auto_name, path_to
from minitf.tensors import Tensor
from minitf.tracing.trace_type import TensorType

_WHOLE = {"int": "int64", "float": "float32"}


def dtype_name(dtype: object) -> str:
    """`float32` for every way to say so."""
    return _WHOLE.get(dtype) or tf.as_dtype(dtype or "float32").name


class Variable:
    """`keras.Variable`: made from a value, or from an initializer and a `shape`.

    `value` is the `tf.Variable`; `path` says which layer it belongs to; `dtype` is a string.
    `isinstance(variable, tf.Variable)` is false, as in Keras 3. As an argument of a `tf.function` it is a
    tensor. NB: `tf.is_tensor(variable)` is false here, true in TensorFlow.
    """

    __array_priority__ = 100

    def __init__(
        self,
        initializer: object,
        shape: object = None,
        dtype: object = None,
        trainable: bool = True,
        autocast: bool = True,
        aggregation: str | None = "none",
        synchronization: str | None = "auto",
        name: str | None = None,
    ):
        self.name = name or auto_name("variable")
        if not isinstance(self.name, str) or "/" in self.name:
            raise ValueError(
                f"Argument `name` must be a string and cannot contain character `/`. Received: name={name}"
            )
        self.path = path_to(self.name)
        self.trainable = bool(trainable)
        self.constraint = self.regularizer = None
        initializer = initializers.get(initializer) if isinstance(initializer, str) else initializer
        if callable(initializer):
            self._made_from(initializer, shape, dtype)
        else:
            self._started_with(
                tf.convert_to_tensor(initializer, None if dtype is None else dtype_name(dtype))
            )

    def _made_from(self, initializer: Callable, shape: object, dtype: object) -> None:
        if shape is None:
            raise ValueError(
                "When creating a Variable from an initializer, the `shape` argument should be specified. "
                f"Received: initializer={initializer} and shape={shape}"
            )
        self._sizes = tuple(tf.TensorShape(shape).as_list())
        if None in self._sizes:
            raise ValueError(
                "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: "
                f"shape={self._sizes} for variable path='{self.path}'"
            )
        self.dtype = dtype_name(dtype)
        self._initializer, self._variable = initializer, None
        if scratch.current is None:
            self.initialize()
        else:
            scratch.current.without_value.append(self)

    def initialize(self) -> None:
        """Make the `tf.Variable`. Raises ValueError where `tf.function` forbids it."""
        self._variable = tf.Variable(
            self._initial, dtype=self.dtype, trainable=self.trainable, name=self.name
        )

    def _initial(self) -> Tensor:
        return self._initializer(self._sizes, dtype=self.dtype)

    def _started_with(self, tensor: Tensor) -> None:
        if scratch.current is not None:
            raise ValueError(
                "You are attempting to create a variable while in a stateless scope. This is disallowed. "
                "Make sure that all variables are created before you start using your layer/model objects."
            )
        self.dtype = tensor.dtype.name
        self._variable = tf.Variable(tensor, dtype=self.dtype, trainable=self.trainable, name=self.name)
        self._sizes = tuple(self._variable.shape.as_list())

    @property
    def value(self) -> object:
        """The `tf.Variable`; before it has one, a fresh initial value."""
        if scratch.current is not None and id(self) in scratch.current.assigned:
            return scratch.current.assigned[id(self)]
        return self._initial() if self._variable is None else self._variable

    @property
    def handle(self) -> Tensor:
        return self.value.handle

    @property
    def shape(self) -> tf.TensorShape:
        return tf.TensorShape(self._sizes)

    @property
    def ndim(self) -> int:
        return len(self._sizes)

    def numpy(self) -> np.ndarray | np.generic:
        return self.value.numpy()

    def assign(self, value: object) -> Tensor:
        """Replace the value, and return the new one. Raises ValueError when the shape differs."""
        tensor = tf.cast(tf.convert_to_tensor(value), self.dtype)
        if not tensor.shape.is_compatible_with(self._sizes):
            raise ValueError(
                "The shape of the target variable and the shape of the target value in "
                f"`variable.assign(value)` must match. variable.shape={self.shape}, "
                f"Received: value.shape={tensor.shape}. Target variable: {self}"
            )
        if scratch.current is not None:
            scratch.current.assigned[id(self)] = tensor
        else:
            self._variable.assign(tensor)
        return tensor

    def assign_add(self, value: object) -> Tensor:
        return self.assign(self + value)

    def assign_sub(self, value: object) -> Tensor:
        return self.assign(self - value)

    def __tf_tensor__(self, dtype: object = None, name: str | None = None) -> Tensor:
        return to_tensor(self.value, dtype, name=name)

    def __tf_tracing_type__(self, context: object) -> TensorType:
        return TensorType(tf.as_dtype(self.dtype), self.shape)

    def __array__(self, dtype: object = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.numpy(), dtype=dtype)

    def __bool__(self) -> bool:
        raise TypeError("A Keras Variable cannot be used as a boolean.")

    def __float__(self) -> float:
        return float(self.numpy())

    def __int__(self) -> int:
        return int(self.numpy())

    __hash__ = None

    def __repr__(self) -> str:
        shown = self._variable is not None and tf.executing_eagerly()
        value = f", value={self.numpy()}" if shown else ""
        return f"<Variable path={self.path}, shape={self.shape}, dtype={self.dtype}{value}>"


def _delegate(name: str) -> Callable:
    of_tensor = getattr(operator, name, None) or (lambda x, *operands: getattr(x, name)(*operands))
    return lambda self, *operands: of_tensor(to_tensor(self), *operands)


for _name in (
    *("neg", "abs", "invert", "getitem", "eq", "ne", "lt", "le", "gt", "ge"),
    *(
        f"{side}{name}"
        for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor")
        for side in ("", "r")
    ),
):
    setattr(Variable, f"__{_name}__", _delegate(f"__{_name}__"))
