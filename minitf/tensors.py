"""Tensors: eager ones hold a value, symbolic ones name an output of a graph's node."""

import re
from typing import Never

import numpy as np

from minitf import context, dtypes, values
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError, OperatorNotAllowedInGraphError
from minitf.registry import Abstract
from minitf.shapes import TensorShape, as_shape, brackets, known

_NUMPY_ATTRIBUTES = frozenset(
    ("T", "astype", "ravel", "transpose", "reshape", "clip", "size", "tolist", "data")
)
_RESOLUTIONS = (
    " is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph"
    " mode,"
    " use Eager execution mode or decorate this function with @tf.function. If you are using AutoGraph, you"
    " can try"
    " decorating this function with @tf.function. If that does not work, then you may be using an unsupported"
    " feature or your source code may not be visible to AutoGraph. See"
    " https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/"
    "limitations.md#access-to-source-code for more information."
)


def not_allowed(task: str) -> OperatorNotAllowedInGraphError:
    return OperatorNotAllowedInGraphError(task + _RESOLUTIONS)


class Reference:
    """What `tensor.ref()` returns: hashable, equal when it refers to the same tensor or variable."""

    __slots__ = ("_wrapped",)

    def __init__(self, wrapped: object):
        self._wrapped = wrapped

    def deref(self) -> object:
        return self._wrapped

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reference) and self._wrapped is other._wrapped

    def __hash__(self) -> int:
        return id(self._wrapped)

    def __repr__(self) -> str:
        return f"<Reference wrapping {self._wrapped!r}>"


class Tensor:
    """`tf.Tensor`. Operators are attached by `minitf.operators`, which may import the ops."""

    __slots__ = ("__weakref__",)
    __array_priority__ = 100
    _only_symbolic: frozenset[str] = frozenset()

    def get_shape(self) -> TensorShape:
        return self.shape

    @property
    def ndim(self) -> int | None:
        return self.shape.rank

    def ref(self) -> Reference:
        return Reference(self)

    def __hash__(self) -> int:
        raise TypeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")

    def __getattr__(self, name: str):
        kind = type(self).__name__
        if name in _NUMPY_ATTRIBUTES:
            raise AttributeError(
                f"{kind} object has no attribute '{name}'. \n"
                "        If you are looking for numpy-related methods, please run the following:\n"
                "        tf.experimental.numpy.experimental_enable_numpy_behavior()\n      "
            )
        if name == "assign" and (origin := getattr(self, "sliced_from", None)) is not None:
            variable, key = origin
            return lambda value: variable.assign_slice(key, value)
        if name in self._only_symbolic:
            raise AttributeError(f"Tensor.{name} is undefined when eager execution is enabled.")
        raise AttributeError(
            f"{type(self)._qualified!r} object has no attribute {name!r}", name=name, obj=self
        )

    def __round__(self, digits: int | None = None):
        return self.astype

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def eval(self, feed_dict: object = None, session: object = None) -> Never:
        raise ValueError(
            "Cannot evaluate tensor using `eval()`: No default session is registered. Use `with"
            " sess.as_default()`"
            " or pass an explicit session to `eval(session=sess)`"
        )


class EagerTensor(Tensor):
    """A tensor with a value. Scalars are NumPy generics; strings and handles are object arrays."""

    __slots__ = ("_shape", "dtype", "sliced_from", "value")
    _qualified = "tensorflow.python.framework.ops.EagerTensor"
    _only_symbolic = frozenset(("graph", "op", "name"))
    constant = None

    def __init__(self, value: np.ndarray | np.generic, dtype: DType):
        self.value = value
        self.dtype = dtype

    @property
    def shape(self) -> TensorShape:
        try:
            return self._shape
        except AttributeError:
            self._shape = known(getattr(self.value, "shape", ()))
            return self._shape

    @property
    def key(self) -> int:
        """What tapes know this tensor by."""
        return id(self)

    @property
    def abstract(self) -> Abstract:
        return Abstract(self.dtype, self.shape, self.value if self.dtype.kind != "O" else None)

    @property
    def device(self) -> str:
        return "/job:localhost/replica:0/task:0/device:CPU:0"

    backing_device = device

    def numpy(self) -> np.ndarray | np.generic | bytes:
        """The value: a NumPy array (a copy), a NumPy scalar, or bytes."""
        if self.dtype in (dtypes.resource, dtypes.variant):
            raise _not_numpy(self.dtype)
        return self.value[()] if not self.value.shape else self.value.copy()

    def set_shape(self, shape: object) -> None:
        if not self.shape.is_compatible_with(as_shape(shape)):
            raise ValueError(
                f"Tensor's shape {self.shape} is not compatible with supplied shape {as_shape(shape)}."
            )

    def __array__(self, dtype: object = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.numpy(), dtype=dtype)

    def __bool__(self) -> bool:
        return bool(self.value.size and self.value[()])  # of no elements: False, other than in NumPy

    def __int__(self) -> int:
        return int(self._scalar())

    def __float__(self) -> float:
        return float(self._scalar())

    def __complex__(self) -> complex:
        return complex(self._scalar())

    def _scalar(self):
        if self.value.shape:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return self.value[()]

    def __index__(self) -> int:
        return self._scalar().__index__()

    def __setitem__(self, key: object, value: object) -> None:
        raise TypeError(f"{self._qualified!r} object does not support item assignment")

    def __len__(self) -> int:
        if not self.value.shape:
            raise TypeError("Scalar tensor has no `len()`")
        return self.value.shape[0]

    def __iter__(self):
        if not self.value.shape:
            raise TypeError("Cannot iterate over a scalar tensor.")
        return (self[index] for index in range(self.value.shape[0]))

    def __copy__(self) -> "EagerTensor":
        return self

    def __deepcopy__(self, memo: dict) -> "EagerTensor":
        return EagerTensor(self.value.copy(), self.dtype)

    def __reduce__(self):
        return EagerTensor, (self.value, self.dtype)

    def __format__(self, specification: str) -> str:
        return format(self.numpy(), specification)

    def __repr__(self) -> str:
        return f"<tf.Tensor: shape={self.shape}, dtype={self.dtype.name}, numpy={numpy_text(self, repr)}>"

    def __str__(self) -> str:
        return f"tf.Tensor({numpy_text(self, str)}, shape={self.shape}, dtype={self.dtype.name})"


def _array_repr(array: np.ndarray) -> str:
    """As NumPy writes it where its default integer, whose dtype it leaves out, has 64 bits."""
    text = repr(array)
    if np.dtype(np.int_).itemsize == 8 or array.dtype not in (np.int32, np.int64) or not array.size:
        return text
    if array.dtype == np.int64:
        return re.sub(r",\s+dtype=int64\)$", ")", text)
    last_line = len(text) - text.rfind("\n")
    gap = " " if last_line + len("dtype=int32)") <= 75 else "\n      "
    return f"{text[:-1]},{gap}dtype=int32)"


def numpy_text(tensor: EagerTensor, write) -> str:
    """A value as `repr` or `str` shows it inside a tensor's or a variable's text."""
    if tensor.dtype in (dtypes.resource, dtypes.variant):
        return "<unprintable>"
    value = tensor.value[()] if not tensor.value.shape else tensor.value
    if write is repr and isinstance(value, np.ndarray):
        write = _array_repr
    text = write(value.item() if isinstance(value, np.generic) and tensor.dtype.kind != "f" else value)
    if isinstance(value, np.floating):
        text = str(value)
    return "\n" + text if "\n" in text else text


def _not_numpy(dtype: DType) -> Exception:
    return InvalidArgumentError(
        None, None, f"Cannot convert a Tensor of dtype {dtype.name} to a NumPy array."
    )


class SymbolicTensor(Tensor):
    """An output of a node of a graph. `key` is the captured tensor's when it stands for one.

    variable: for the handle of a variable, dtype and shape of what the variable holds.
    """

    __slots__ = (
        "_key",
        "_shape",
        "constant",
        "dtype",
        "op",
        "partial",
        "sliced_from",
        "value_index",
        "variable",
    )
    _qualified = "SymbolicTensor"

    def __init__(self, op, value_index: int, abstract: Abstract):
        self.op = op
        self.value_index = value_index
        self.dtype = abstract.dtype
        self._shape = as_shape(abstract.shape)
        self.constant = abstract.constant
        self.partial = abstract.partial
        self.variable: Abstract | None = None
        self._key = None

    @property
    def shape(self) -> TensorShape:
        return self._shape

    @property
    def key(self) -> int:
        return self._key or id(self)

    @property
    def abstract(self) -> Abstract:
        return Abstract(self.dtype, self._shape, self.constant, self.partial)

    @property
    def graph(self) -> object:
        return self.op.graph

    @property
    def name(self) -> str:
        return f"{self.op.name}:{self.value_index}"

    @property
    def device(self) -> str:
        return ""

    def consumers(self) -> list:
        return [node for node in self.graph.nodes if any(tensor is self for tensor in node.inputs)]

    def set_shape(self, shape: object) -> None:
        """Add what is known of the shape. Raises ValueError when it contradicts."""
        shape = as_shape(shape)
        if not self._shape.is_compatible_with(shape):
            raise ValueError(_contradiction(self._shape, shape))
        self._shape = self._shape.merge_with(shape)

    def __array__(self, dtype: object = None, copy: bool | None = None):
        raise NotImplementedError(
            f"Cannot convert a symbolic tf.Tensor ({self.name}) to a numpy array. This error may indicate"
            " that"
            " you're trying to pass a Tensor to a NumPy call, which is not supported."
        )

    def __bool__(self) -> bool:
        raise not_allowed("Using a symbolic `tf.Tensor` as a Python `bool`")

    def __len__(self) -> int:
        raise TypeError(
            f"len is not well defined for a symbolic Tensor ({self.name}). Please call `x.shape` rather than"
            " `len(x)` for shape information."
        )

    def __iter__(self):
        if context.executing_eagerly():
            if self._shape.rank == 0:
                raise TypeError("Cannot iterate over a scalar tensor.")
            return iter([self[0]])  # NB: in TensorFlow the first element is out of scope, too
        raise not_allowed("Iterating over a symbolic `tf.Tensor`")

    def __repr__(self) -> str:
        return f"<tf.Tensor {self.name!r} shape={self._shape} dtype={self.dtype.name}>"

    def __str__(self) -> str:
        shape = "" if self._shape.rank is None else f", shape={self._shape}"
        return f'Tensor("{self.name}"{shape}, dtype={self.dtype.name})'


def _contradiction(left: TensorShape, right: TensorShape) -> str:
    if left.rank != right.rank:
        return f"Shapes must be equal rank, but are {left.rank} and {right.rank}"
    axis = next(i for i, (a, b) in enumerate(zip(left, right, strict=True)) if None not in (a, b) and a != b)
    return (
        f"Dimension {axis} in both shapes must be equal, but are {left[axis]} and {right[axis]}."
        f" Shapes are {brackets(left)} and {brackets(right)}."
    )


def is_tensor(value: object) -> bool:
    """`tf.is_tensor`: whether a value is a tensor or a variable."""
    return isinstance(value, Tensor) or getattr(value, "is_tensor_like", False) is True


def is_symbolic_tensor(value: object) -> bool:
    """`tf.is_symbolic_tensor`: whether a value belongs to a graph."""
    return isinstance(value, SymbolicTensor)


def eager(value: object, dtype: DType | None = None) -> EagerTensor:
    """An eager tensor from a Python or NumPy value, by TensorFlow's conversion rules."""
    return EagerTensor(*values.to_numpy(value, dtype))
