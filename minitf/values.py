"""Python and NumPy values to the NumPy values that tensors hold, by TensorFlow's conversion rules."""

from collections.abc import Iterator

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType

NUMPY_VALUES = (np.ndarray, np.generic)
# NB: in TensorFlow, eagerly, booleans become these integers and no others.
_FROM_BOOLEANS = (dtypes.int32, dtypes.int64, dtypes.uint64)
_NATURAL = {
    int: dtypes.int32,
    float: dtypes.float32,
    complex: dtypes.complex128,
    bool: dtypes.bool,
    str: dtypes.string,
    bytes: dtypes.string,
}


def to_numpy(value: object, dtype: DType | None = None) -> tuple[np.ndarray | np.generic, DType]:
    """The NumPy value and the dtype of a Python number, text, (nested) list, or NumPy value.

    Raises TypeError when a Python value does not fit `dtype`, ValueError for what no tensor can hold.
    """
    kind = type(value)
    if kind in _NATURAL:
        return _scalar(value, dtype or _natural(value))
    if isinstance(value, NUMPY_VALUES):
        return _from_array(value, dtype)
    if isinstance(value, (list, tuple, range)):
        return _sequence(value, dtype)
    if isinstance(value, (bool, int, float, complex, str, bytes)):
        return _scalar(value, dtype or _natural(value))
    if hasattr(value, "__array__") and not isinstance(value, type):
        return _from_array(np.asarray(value), dtype)
    raise ValueError(
        f"Attempt to convert a value ({value!r}) with an unsupported type ({type(value)!r}) to a Tensor."
    )


def holds(dtype: DType, value: object) -> object:
    """Wrap what a kernel returned: scalars as NumPy generics, strings as object arrays, others as is."""
    if dtype is dtypes.string:
        return value if isinstance(value, np.ndarray) else object_scalar(value)
    if isinstance(value, np.ndarray) and value.shape == ():
        return value[()]
    return value


def object_scalar(value: object) -> np.ndarray:
    scalar = np.empty((), dtype=object)
    scalar[()] = value
    return scalar


def _natural(value: object) -> DType:
    for kind, dtype in _NATURAL.items():
        if type(value) is kind:
            return _integer_dtype((value,)) if kind is int else dtype
    for kind in (bool, int, float, complex, str, bytes):
        if isinstance(value, kind):
            return _NATURAL[kind]
    raise TypeError(type(value))


def _integer_dtype(values) -> DType:
    low, high = min(values), max(values)
    if low >= -(2**31) and high < 2**31:
        return dtypes.int32
    if low >= -(2**63) and high < 2**63:
        return dtypes.int64
    raise ValueError("Can't convert Python sequence with out-of-range integer to Tensor.")


def _fits(kind: type, dtype: DType) -> bool:
    """Whether a Python value of this type may become `dtype`."""
    if dtype.kind == "O":
        return dtype is dtypes.string and issubclass(kind, (str, bytes))
    if issubclass(kind, (str, bytes)):
        return False
    if dtype.kind == "c":
        return True
    if issubclass(kind, complex):
        return False
    if dtype.kind == "f":
        return True
    if issubclass(kind, bool):
        return dtype.kind == "b" or dtype in _FROM_BOOLEANS
    return issubclass(kind, int) and dtype.kind in "iu"


def with_numbers(value: object, dtype: DType | None) -> object:
    """`value` with numbers for its booleans, where a graph takes them: beside numbers, or for integers."""
    if dtype is None:
        takes = {bool} < {type(leaf) for leaf in _leaves(value)} <= {bool, int, float}
    else:
        takes = dtype.kind in "iu"
    return _numbers(value) if takes else value


def _numbers(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return [_numbers(item) for item in value]
    return int(value) if isinstance(value, bool) else value


def _cannot(value: object, dtype: DType) -> TypeError:
    return TypeError(f"Cannot convert {value!r} to EagerTensor of dtype {dtype.name}")


def _scalar(value: object, dtype: DType) -> tuple[object, DType]:
    if not _fits(type(value), dtype):
        raise _cannot(value, dtype)
    if dtype.kind == "O":
        return object_scalar(_bytes(value)), dtype
    if dtype.kind in "iu":
        return np.array(value).astype(dtype.numpy_dtype)[()], dtype
    return dtype.as_numpy_dtype(value), dtype


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else bytes(value)


def _from_array(value: np.ndarray | np.generic, dtype: DType | None) -> tuple[object, DType]:
    found = dtypes.from_numpy(value.dtype)
    if found is dtypes.string:
        return _text_array(np.asarray(value)), dtype or found
    if dtype is None or dtype is found:
        return holds(found, np.array(value)), found
    if dtype.kind == "O":
        raise _cannot(value, dtype)
    with np.errstate(all="ignore"):
        return holds(dtype, np.asarray(value).astype(dtype.numpy_dtype)), dtype


def _text_array(value: np.ndarray) -> np.ndarray:
    result = np.empty(value.shape, dtype=object)
    for index in np.ndindex(value.shape):
        item = value[index]
        if not isinstance(item, (str, bytes)):
            raise ValueError(
                "Failed to convert a NumPy array to a Tensor (Unsupported object type"
                f" {type(item).__name__})."
            )
        result[index] = _bytes(item)
    return result


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, (list, tuple, range)):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, np.ndarray) and value.shape:
        yield from value.flat
    else:
        yield value


def _sequence(value: list | tuple | range, dtype: DType | None) -> tuple[object, DType]:
    shape = _sequence_shape(value)
    leaves = list(_leaves(value))
    wanted = dtype or _common_dtype(leaves)
    is_narrow = wanted.kind in "iub" and wanted not in _FROM_BOOLEANS
    if is_narrow and {type(leaf) for leaf in leaves} == {bool, int}:
        _common_dtype(leaves)  # Raises if a boolean is first: TensorFlow goes by way of the natural dtype.
        leaves = with_numbers(leaves, wanted)
    result = np.empty(len(leaves), dtype=wanted.numpy_dtype)
    with np.errstate(all="ignore"):
        for index, leaf in enumerate(leaves):
            result[index] = _leaf(leaf, wanted, value)
    return result.reshape(shape), wanted


def _leaf(leaf: object, dtype: DType, whole: object) -> object:
    if isinstance(leaf, NUMPY_VALUES):
        if dtype is dtypes.string:
            return _bytes(leaf.item())
        return leaf.astype(dtype.numpy_dtype)
    if not _fits(type(leaf), dtype):
        raise _cannot(whole, dtype)
    return to_numpy(leaf, dtype)[0] if dtype.kind != "O" else _bytes(leaf)


def _sequence_shape(value: object) -> tuple[int, ...]:
    if isinstance(value, (list, tuple, range)):
        inner = {_sequence_shape(item) for item in value}
        if len(inner) > 1:
            raise ValueError("Can't convert non-rectangular Python sequence to Tensor.")
        return (len(value), *(inner.pop() if inner else ()))
    return value.shape if isinstance(value, np.ndarray) else ()


def _common_dtype(leaves: list) -> DType:
    kinds = {type(leaf) for leaf in leaves}
    if not kinds:
        return dtypes.float32
    if kinds <= {bool, int, float, complex}:
        return _common_number(leaves, kinds)
    found = {_leaf_dtype(leaf) for leaf in leaves}
    if len(found) == 1:
        return found.pop()
    if all(dtype.kind in "fiu" for dtype in found) and any(dtype.kind == "f" for dtype in found):
        return max((dtype for dtype in found if dtype.kind == "f"), key=lambda dtype: dtype.size)
    if all(dtype.kind in "iu" for dtype in found):
        return max(found, key=lambda dtype: dtype.size)
    raise ValueError("Can't convert Python sequence with mixed types to Tensor.")


def _common_number(leaves: list, kinds: set[type]) -> DType:
    """NB: in TensorFlow, as here, the first number decides: only an integer still becomes a float."""
    first = type(leaves[0])
    if first is complex:
        return dtypes.complex128
    if complex in kinds or (first is bool and kinds != {bool}):
        raise ValueError("Can't convert Python sequence with mixed types to Tensor.")
    if first is bool:
        return dtypes.bool
    return dtypes.float32 if float in kinds else _integer_dtype(leaves)


def _leaf_dtype(leaf: object) -> DType:
    if isinstance(leaf, NUMPY_VALUES):
        return dtypes.from_numpy(leaf.dtype)
    if isinstance(leaf, (bool, int, float, complex, str, bytes)):
        return _natural(leaf)
    raise ValueError(
        f"Attempt to convert a value ({leaf!r}) with an unsupported type ({type(leaf)!r}) to a Tensor."
    )
