"""Data types: `tf.float32` and the others, and their NumPy counterparts."""

import builtins
import importlib

import numpy as np

from minitf import missing


class DType:
    """The type of a tensor's elements; compares equal to its name and to its NumPy type."""

    __slots__ = ("__weakref__", "as_datatype_enum", "as_numpy_dtype", "kind", "name", "numpy_dtype")

    def __init__(self, name: str, numpy_type: type, enum: int):
        self.name = name
        self.as_numpy_dtype = numpy_type
        self.numpy_dtype = np.dtype(numpy_type)
        self.as_datatype_enum = enum
        self.kind = self.numpy_dtype.kind

    @property
    def is_floating(self) -> bool:
        return self.kind == "f"

    @property
    def is_integer(self) -> bool:
        return self.kind in "iu"

    @property
    def is_unsigned(self) -> bool:
        return self.kind == "u"

    @property
    def is_bool(self) -> bool:
        return self.kind == "b"

    @property
    def is_complex(self) -> bool:
        return self.kind == "c"

    @property
    def is_quantized(self) -> bool:
        return False

    @property
    def is_numpy_compatible(self) -> bool:
        return self.name not in ("resource", "variant")

    @property
    def base_dtype(self) -> "DType":
        return self

    @property
    def real_dtype(self) -> "DType":
        return {"complex64": float32, "complex128": float64}.get(self.name, self)

    @property
    def size(self) -> int:
        return self.numpy_dtype.itemsize if self.kind != "O" else 1

    @property
    def min(self) -> float:
        """The smallest value of a numeric type."""
        return self._limits().min

    @property
    def max(self) -> float:
        """The largest value of a numeric type."""
        return self._limits().max

    @property
    def limits(self) -> tuple:
        return self.min, self.max

    def _limits(self):
        if self.kind in "iu":
            return np.iinfo(self.numpy_dtype)
        if self.kind == "f":
            return np.finfo(self.numpy_dtype)
        raise TypeError(f"Cannot find minimum value of {self}.")

    def is_compatible_with(self, other: object) -> bool:
        return self is as_dtype(other)

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if other is None:
            return False
        try:
            return as_dtype(other) is self
        except (TypeError, NotImplementedError):
            return False

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = object.__hash__

    def __str__(self) -> str:
        return f"<dtype: {self.name!r}>"

    def __repr__(self) -> str:
        return f"tf.{self.name}"

    def __reduce__(self):
        return as_dtype, (self.name,)


DType.__module__ = "tensorflow.python.framework.dtypes"  # learners see it in the text of errors

float16 = half = DType("float16", np.float16, 19)
float32 = DType("float32", np.float32, 1)
float64 = double = DType("float64", np.float64, 2)
int8 = DType("int8", np.int8, 6)
int16 = DType("int16", np.int16, 5)
int32 = DType("int32", np.int32, 3)
int64 = DType("int64", np.int64, 9)
uint8 = DType("uint8", np.uint8, 4)
uint16 = DType("uint16", np.uint16, 17)
uint32 = DType("uint32", np.uint32, 22)
uint64 = DType("uint64", np.uint64, 23)
complex64 = DType("complex64", np.complex64, 8)
complex128 = DType("complex128", np.complex128, 18)
bool = DType("bool", np.bool_, 10)  # the name must be TensorFlow's
string = DType("string", np.object_, 7)
resource = DType("resource", np.object_, 20)
variant = DType("variant", np.object_, 21)

FLOATING = (float16, float32, float64)
SIGNED_INTEGERS = (int8, int16, int32, int64)
UNSIGNED_INTEGERS = (uint8, uint16, uint32, uint64)
INTEGERS = SIGNED_INTEGERS + UNSIGNED_INTEGERS
COMPLEX = (complex64, complex128)
NUMERIC = FLOATING + INTEGERS + COMPLEX
ALL = (*NUMERIC, bool, string, resource, variant)
UNSUPPORTED = (
    "bfloat16",
    "complex64",
    "complex128",
    "qint8",
    "qint32",
    "quint8",
    "float8_e4m3fn",
    "float8_e5m2",
)

_BY_NAME = {dtype.name: dtype for dtype in ALL} | {"half": float16, "float": float32, "double": float64}
FROM_NUMPY = {dtype.numpy_dtype: dtype for dtype in (*NUMERIC, bool, string)}
_BY_PYTHON_TYPE = {
    complex: complex128,
    float: float32,
    int: int64,
    builtins.bool: bool,
    str: string,
    bytes: string,
    object: string,
}


def kernel_name(dtype: "DType | str") -> str:
    """What run-time messages call a dtype: float32 is `float`."""
    name = dtype if isinstance(dtype, str) else dtype.name
    return {"float16": "half", "float32": "float", "float64": "double"}.get(name, name)


def unsupported(name: str) -> NotImplementedError:
    return NotImplementedError(
        f"tf.{name} is not in the browser runtime (minitf); run this kata locally with TensorFlow"
    )


def from_numpy(numpy_dtype: np.dtype) -> DType:
    """The dtype of a NumPy array; text arrays are `tf.string`."""
    dtype = FROM_NUMPY.get(numpy_dtype)
    if dtype is not None:
        return dtype
    if numpy_dtype.kind in "SU":
        return string
    raise TypeError(f"Cannot convert {numpy_dtype} to a TensorFlow DType.")


def as_dtype(value: object) -> DType:
    """The dtype that a dtype, its name, a NumPy type or a Python type stands for.

    Raises TypeError for anything else, NotImplementedError for types that minitf lacks.
    """
    if isinstance(value, DType):
        return value
    if isinstance(value, str):
        if value in _BY_NAME:
            return _BY_NAME[value]
        if value in UNSUPPORTED:
            raise unsupported(value)
    if isinstance(value, type) and value in _BY_PYTHON_TYPE:
        return _BY_PYTHON_TYPE[value]
    if value is not None:
        try:
            return from_numpy(np.dtype(value))
        except TypeError:
            pass
    raise TypeError(f"Cannot convert the argument `type_value`: {value!r} to a TensorFlow DType.")


def __getattr__(name: str) -> object:
    """`tf.dtypes.cast` and `tf.dtypes.saturate_cast` need the ops, which need this module."""
    if name in ("cast", "saturate_cast"):
        return getattr(importlib.import_module("minitf"), name)
    return missing.namespace("dtypes")(name)
