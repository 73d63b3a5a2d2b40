"""Text: joining, splitting, case, numbers to text and back."""

import re
from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.dtypes import DType
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, allowed
from minitf.ops.broadcasting import infer_reduced
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.inference import merge_all, vector_of
from minitf.registry import Abstract, Op, define, not_differentiable
from minitf.shapes import SCALAR, UNKNOWN, brackets, known
from minitf.tensors import Tensor

__all__ = [
    "as_string",
    "bytes_split",
    "join",
    "length",
    "lower",
    "reduce_join",
    "regex_full_match",
    "regex_replace",
    "split",
    "strip",
    "substr",
    "to_number",
    "upper",
]


def _each(function: Callable[[bytes], object], numpy_type: object, x: np.ndarray) -> np.ndarray:
    """`function` of every string of an array."""
    array = np.asarray(x, object)
    result = np.empty(array.shape, numpy_type)
    for at in np.ndindex(array.shape):
        result[at] = function(array[at])
    return result


def _text_op(
    type: str, function: Callable, inputs: str = "input: string", dtype: DType = dtypes.string
) -> Op:
    """An elementwise op on strings; `function(text, **attrs)`."""

    def kernel(x: np.ndarray, **attrs: object) -> np.ndarray:
        result = _each(lambda text: function(text, **attrs), dtype.numpy_dtype, x)
        return result if dtype is dtypes.string else result[()]

    op = define(type, inputs, infer=lambda x, **attrs: Abstract(dtype, x.shape), kernel=kernel)
    not_differentiable(op)
    return op


# AsString


def _number_text(number: np.generic, precision: int, scientific: bool, shortest: bool) -> str:
    if isinstance(number, bytes):
        return number.decode(errors="surrogateescape")
    if isinstance(number, np.bool_):
        return str(bool(number)).lower()
    if not isinstance(number, np.floating):
        return str(number)
    kind = "e" if scientific else "g" if shortest else "f"
    digits = "" if precision < 0 else f".{precision}"
    return f"{float(number):{digits or '.6'}{kind}}"


def _as_string(
    x: np.ndarray, precision: int, scientific: bool, shortest: bool, width: int, fill: str
) -> np.ndarray:
    array = np.asarray(x)
    if array.dtype.kind not in "fO" and (precision >= 0 or scientific or shortest):
        what = "precision" if precision >= 0 else "scientific and shortest format"
        text = f"{what} not supported for datatype {dtypes.from_numpy(array.dtype).name}"
        raise InvalidArgumentError(None, None, text)
    result = np.empty(array.shape, object)
    for at in np.ndindex(array.shape):
        text = _number_text(array[at], precision, scientific, shortest)
        result[at] = _filled(text, width, fill).encode(errors="surrogateescape")
    return result


def _filled(text: str, width: int, fill: str) -> str:
    if fill == "-":
        return text.ljust(max(width, 0))
    if fill == "0":
        return text.zfill(max(width, 0))
    signed = fill + text if fill in ("+", " ") and not text.startswith("-") else text
    return signed.rjust(max(width, 0))


as_string_op = define(
    "AsString",
    "input: T",
    infer=lambda x, **attrs: Abstract(dtypes.string, x.shape),
    kernel=_as_string,
    dtypes={
        "T": allowed(
            "float32 float64 int32 uint8 int16 int8 int64 bfloat16 uint16 float16 uint32 uint64 complex64"
            " complex128 bool variant string"
        )
    },
)
not_differentiable(as_string_op)


def as_string(
    input: object,
    precision: int = -1,
    scientific: bool = False,
    shortest: bool = False,
    width: int = -1,
    fill: str = "",
    name: str | None = None,
) -> Tensor:
    """Numbers and booleans as text. Raises InvalidArgumentError for a precision of whole numbers."""
    options = {"precision": precision, "scientific": scientific, "shortest": shortest}
    return as_string_op(input, **options, width=width, fill=fill, name=name)


# StringJoin, ReduceJoin


def _infer_join(*inputs: Abstract, separator: str) -> Abstract:
    shapes = [x.shape for x in inputs if x.shape.rank != 0]
    if any(shape.rank is None for shape in shapes):
        return Abstract(dtypes.string, UNKNOWN)
    try:
        return Abstract(dtypes.string, merge_all(shapes) if shapes else SCALAR)
    except ValueError as error:
        raise ValueError(str(error).partition("\n")[0]) from None


def _join(*arrays: np.ndarray, separator: str) -> np.ndarray:
    boxed = [np.asarray(array, object) for array in arrays]
    shapes = {array.shape for array in boxed if array.shape}
    if len(shapes) > 1:
        found = [array.shape for array in boxed if array.shape]
        other = next(shape for shape in found if shape != found[0])
        text = f"Input shapes do not match: {brackets(found[0])} vs. {brackets(other)}"
        raise InvalidArgumentError(None, None, text)
    full = [np.broadcast_to(array, next(iter(shapes), ())) for array in boxed]
    result = np.empty(full[0].shape, object)
    for at in np.ndindex(result.shape):
        result[at] = separator.encode().join(array[at] for array in full)
    return result


join_op = define("StringJoin", "inputs: *string", infer=_infer_join, kernel=_join)
not_differentiable(join_op)


def join(inputs: list, separator: str = "", name: str | None = None) -> Tensor:
    """Strings joined element by element; scalars are joined to every element."""
    return join_op(*inputs, separator=separator, name=name)


def _reduce_join(x: np.ndarray, axes: np.ndarray, keep_dims: bool, separator: str) -> np.ndarray:
    result = np.asarray(x, object)
    order = [axis % result.ndim for axis in np.ravel(axes).tolist()]
    for axis in reversed(order):
        moved = np.moveaxis(result, axis, -1)
        joined = np.empty(moved.shape[:-1], object)
        for at in np.ndindex(joined.shape):
            joined[at] = separator.encode().join(moved[at].tolist())
        result = np.expand_dims(joined, axis)
    return (
        result
        if keep_dims
        else result.reshape([size for axis, size in enumerate(result.shape) if axis not in order])
    )


reduce_join_op = define(
    "ReduceJoin",
    "inputs: string, reduction_indices: int32",
    infer=lambda x, axes, keep_dims, separator: infer_reduced(x, axes, keep_dims),
    kernel=_reduce_join,
)
not_differentiable(reduce_join_op)


def reduce_join(
    inputs: object, axis: object = None, keepdims: bool = False, separator: str = "", name: str | None = None
) -> Tensor:
    """All strings along the axes joined into one."""
    x = convert_to_tensor(inputs)
    if axis is None:
        if x.shape.rank is None:
            raise dtypes.unsupported("strings.reduce_join of a tensor of unknown rank without an axis")
        axis = np.arange(x.shape.rank, dtype=np.int32)
    return reduce_join_op(x, axis, keep_dims=keepdims, separator=separator, name=name)


# Elementwise


def _length(text: bytes, unit: str) -> int:
    return len(text) if unit == "BYTE" else len(text.decode(errors="replace"))


length_op = _text_op("StringLength", _length, dtype=dtypes.int32)
lower_op = _text_op("StringLower", lambda text, encoding: _changed_case(text, encoding, "lower"))
upper_op = _text_op("StringUpper", lambda text, encoding: _changed_case(text, encoding, "upper"))
strip_op = _text_op("StringStrip", lambda text: text.strip())


def _changed_case(text: bytes, encoding: str, case: str) -> bytes:
    """Without an encoding, ASCII letters only."""
    if not encoding:
        return getattr(text, case)()
    return getattr(text.decode(encoding), case)().encode(encoding)


def length(input: object, unit: str = "BYTE", name: str | None = None) -> Tensor:
    """The number of bytes, or with `unit="UTF8_CHAR"` of characters."""
    return length_op(input, unit=unit, name=name)


def lower(input: object, encoding: str = "", name: str | None = None) -> Tensor:
    """Lower case: of ASCII letters, or with `encoding="utf-8"` of all."""
    return lower_op(input, encoding=encoding, name=name)


def upper(input: object, encoding: str = "", name: str | None = None) -> Tensor:
    """Upper case: of ASCII letters, or with `encoding="utf-8"` of all."""
    return upper_op(input, encoding=encoding, name=name)


def strip(input: object, name: str | None = None) -> Tensor:
    """Without white space at the ends."""
    return strip_op(input, name=name)


def _substr(text: np.ndarray, pos: np.ndarray, size: np.ndarray, unit: str) -> np.ndarray:
    array = np.asarray(text, object)
    starts, sizes = (np.broadcast_to(x, array.shape) for x in (pos, size))
    result = np.empty(array.shape, object)
    for at in np.ndindex(array.shape):
        start, count = int(starts[at]), int(sizes[at])
        whole = array[at] if unit == "BYTE" else array[at].decode()
        if not -len(whole) <= start <= len(whole):
            where = f"index {','.join(map(str, at))}" if at else f"string b'{array[at].decode()}'"
            raise InvalidArgumentError(None, None, f"pos {start} out of range for {where}")
        start %= len(whole) + (start == len(whole)) or 1
        part = whole[start : start + count]
        result[at] = part if unit == "BYTE" else part.encode()
    return result


substr_op = define(
    "Substr",
    "input: string, pos: T, len: T",
    infer=lambda text, pos, size, unit: Abstract(dtypes.string, text.shape),
    kernel=_substr,
    dtypes={"T": INDEX},
)
not_differentiable(substr_op)


def substr(input: object, pos: object, len: object, unit: str = "BYTE", name: str | None = None) -> Tensor:
    """`len` bytes (or characters) from `pos`. Raises InvalidArgumentError for a position out of range."""
    return substr_op(input, pos, len, unit=unit, name=name)


# NB: TensorFlow uses RE2's syntax, minitf Python's; the common part is large.
regex_replace_op = _text_op(
    "StaticRegexReplace",
    lambda text, pattern, rewrite, replace_global: re.sub(
        pattern.encode(), rewrite.encode(), text, count=0 if replace_global else 1
    ),
)
regex_full_match_op = _text_op(
    "StaticRegexFullMatch",
    lambda text, pattern: re.fullmatch(pattern.encode(), text) is not None,
    dtype=dtypes.bool,
)


def regex_replace(
    input: object, pattern: str, rewrite: str, replace_global: bool = True, name: str | None = None
) -> Tensor:
    """Matches of `pattern` replaced by `rewrite` (`\\1` is the first group)."""
    options = {"pattern": pattern, "rewrite": rewrite, "replace_global": replace_global}
    return regex_replace_op(input, **options, name=name)


def regex_full_match(input: object, pattern: str, name: str | None = None) -> Tensor:
    """Whether the whole string matches."""
    return regex_full_match_op(input, pattern=pattern, name=name)


# StringToNumber


def _to_number(text: bytes, kind: np.dtype) -> np.generic:
    try:
        return kind.type(int(text) if kind.kind in "iu" else float(text))
    except (ValueError, OverflowError):
        shown = text.decode(errors="replace")
        message = f"StringToNumberOp could not correctly convert string: {shown}"
        raise InvalidArgumentError(None, None, message) from None


to_number_op = define(
    "StringToNumber",
    "string_tensor: string",
    infer=lambda text, out_type: Abstract(out_type, text.shape),
    kernel=lambda text, out_type: _each(
        lambda item: _to_number(item, out_type.numpy_dtype), out_type.numpy_dtype, text
    )[()],
)
not_differentiable(to_number_op)


def to_number(input: object, out_type: object = dtypes.float32, name: str | None = None) -> Tensor:
    """Text as numbers. Raises InvalidArgumentError for text that is none."""
    return to_number_op(input, out_type=dtypes.as_dtype(out_type), name=name)


# Splitting a scalar


def _split(text: np.ndarray, sep: str, maxsplit: int) -> np.ndarray:
    item = np.asarray(text, object)[()]
    parts = item.split(sep.encode() or None, maxsplit)
    result = np.empty(len(parts), object)
    result[:] = parts
    return result


# NB: in TensorFlow, StringSplitV2 gives a sparse tensor's parts, from which a vector is made.
split_op = define(
    "StringSplitV2",
    "input: string",
    infer=lambda text, sep, maxsplit: Abstract(dtypes.string, vector_of(None)),
    kernel=_split,
)
not_differentiable(split_op)


def split(input: object, sep: str | None = None, maxsplit: int = -1, name: str | None = None) -> Tensor:
    """The parts of one string between separators (by default white space)."""
    text = convert_to_tensor(input, dtype=dtypes.string)
    if text.shape.rank != 0:
        raise dtypes.unsupported("strings.split of more than one string (a RaggedTensor)")
    return split_op(text, sep=sep or "", maxsplit=maxsplit, name=name)


bytes_split_op = define(
    "BytesSplit",
    "input: string",
    infer=lambda text: Abstract(dtypes.string, known((None,))),
    kernel=lambda text: np.array([bytes([b]) for b in np.asarray(text, object)[()]], object),
)
not_differentiable(bytes_split_op)


def bytes_split(input: object, name: str | None = None) -> Tensor:
    """The bytes of one string, each as a string."""
    text = convert_to_tensor(input, dtype=dtypes.string)
    if text.shape.rank != 0:
        raise dtypes.unsupported("strings.bytes_split of more than one string (a RaggedTensor)")
    return bytes_split_op(text, name=name)
