"""`tf.debugging` checks of dtypes, ranks and shapes: decided while tracing wherever the shape is known."""

from collections.abc import Sequence

from minitf import context, dtypes
from minitf.ops.broadcasting import shape as shape_of
from minitf.ops.comparisons import equal, greater_equal
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.debugging import Assert
from minitf.ops.ordering import no_op
from minitf.ops.shaping import rank as rank_of
from minitf.tensors import Tensor, is_tensor

__all__ = [
    "assert_integer",
    "assert_proper_iterable",
    "assert_rank",
    "assert_rank_at_least",
    "assert_rank_in",
    "assert_same_float_dtype",
    "assert_scalar",
    "assert_shapes",
    "assert_type",
    "is_numeric_tensor",
]


def _name(tensor: Tensor, eager: str = "") -> str:
    return eager if context.current.graph is None else tensor.name


def _prefix(message: str | None) -> str:
    return f"{message}.  " if message else ""


def _done() -> object:
    return no_op() if context.current.graph is not None else None


# Ranks


def assert_rank(x: object, rank: int, message: str | None = None, name: str | None = None) -> object:
    """Check the number of axes. Raises ValueError at once when it is known to differ."""
    x = convert_to_tensor(x, name="x")
    if x.shape.rank is None:
        data = [_prefix(message), f"Tensor {x.name} must have rank", rank, "Received shape: ", shape_of(x)]
        return Assert(equal(rank_of(x), rank), data, name=f"{name or 'assert_rank'}/Assert")
    if x.shape.rank != rank:
        raise ValueError(
            f"{_prefix(message)}Tensor {_name(x)} must have rank {rank}."
            f"  Received rank {x.shape.rank}, shape {x.shape}"
        )
    return _done()


def assert_rank_at_least(x: object, rank: int, message: str | None = None, name: str | None = None) -> object:
    """Check that there are at least `rank` axes. Raises ValueError at once when it is known."""
    x = convert_to_tensor(x, name="x")
    if x.shape.rank is None:
        data = [
            _prefix(message),
            f"Tensor {x.name} must have rank at least",
            rank,
            "Received shape: ",
            shape_of(x),
        ]
        return Assert(greater_equal(rank_of(x), rank), data, name=f"{name or 'assert_rank_at_least'}/Assert")
    if x.shape.rank < rank:
        raise ValueError(
            f"{_prefix(message)}Tensor {_name(x)} must have rank at least {rank}."
            f"  Received rank {x.shape.rank}, shape {x.shape}"
        )
    return _done()


def assert_rank_in(
    x: object, ranks: Sequence[int], message: str | None = None, name: str | None = None
) -> object:
    """Check that the number of axes is one of `ranks`. Raises ValueError at once when it is not."""
    x = convert_to_tensor(x, name="x")
    if x.shape.rank is None:
        raise dtypes.unsupported("debugging.assert_rank_in for a tensor of unknown rank")
    if x.shape.rank not in ranks:
        raise ValueError(
            f"{_prefix(message)}Tensor {_name(x)} must have rank in {tuple(ranks)}."
            f"  Received rank {x.shape.rank}, shape {x.shape}"
        )
    return _done()


def assert_scalar(tensor: object, message: str | None = None, name: str | None = None) -> Tensor:
    """`tensor`. Raises ValueError when it is known to have axes."""
    tensor = convert_to_tensor(tensor)
    if tensor.shape.rank not in (0, None):
        whose = "" if context.current.graph is None else f" for {tensor.name}"
        head = f"{message or ''}Expected scalar shape{whose}"
        raise ValueError(f"{head}, saw shape: {tensor.shape}.")
    return tensor


# Shapes


def assert_shapes(
    shapes: object,
    data: object = None,
    summarize: int | None = None,
    message: str | None = None,
    name: str | None = None,
) -> object:
    """Check tensors against symbolic shapes: a letter stands for one size everywhere.

    shapes: pairs (tensor, shape), or a dict. Raises ValueError at once for sizes known to differ.
    NB: TensorFlow also checks sizes at run time that are not known while tracing.
    """
    pairs = list(shapes.items() if isinstance(shapes, dict) else shapes)
    sizes: dict[object, tuple[int, Tensor, int]] = {}
    for x, symbols in pairs:
        _check_symbols(convert_to_tensor(x), symbols, sizes, message)
    return _done()


def _check_symbols(x: Tensor, symbols: object, sizes: dict, message: str | None) -> None:
    symbols = tuple(symbols) if isinstance(symbols, (tuple, list, str)) else (symbols,)
    if x.shape.rank is None:
        return
    if symbols[:1] in ((Ellipsis,), ("...",)):
        symbols = (None,) * (x.shape.rank - len(symbols) + 1) + symbols[1:]
    elif len(symbols) != x.shape.rank and symbols:
        raise ValueError(
            f"{_prefix(message)}Tensor {_name(x)} must have rank {len(symbols)}."
            f"  Received rank {x.shape.rank}, shape {x.shape}"
        )
    for axis, (symbol, size) in enumerate(zip(symbols, x.shape, strict=False)):
        if symbol is not None and symbol != "." and size is not None:
            _check_size(x, axis, symbol, size, sizes, message)


def _check_size(x: Tensor, axis: int, symbol: object, size: int, sizes: dict, message: str | None) -> None:
    if isinstance(symbol, int) or (isinstance(symbol, str) and symbol.isdigit()):
        wanted, source = int(symbol), "Specified explicitly"
    else:
        wanted, owner, at = sizes.setdefault(symbol, (size, x, axis))
        source = f"Specified by tensor {_described(owner)} dimension {at}"
    if wanted != size:
        raise ValueError(
            f"{_prefix(message)}{source}.  Tensor {_described(x)} dimension {axis} must have size {wanted}."
            f"  Received size {size}, shape {x.shape}"
        )


def _described(x: Tensor) -> str:
    return _name(x, f"shape={x.shape} dtype={x.dtype.name}")


# Dtypes


def assert_type(
    tensor: object, tf_type: object, message: str | None = None, name: str | None = None
) -> object:
    """Raises TypeError when the dtype is another."""
    tensor, wanted = convert_to_tensor(tensor), dtypes.as_dtype(tf_type)
    if tensor.dtype != wanted:
        raise TypeError(
            f"{_prefix(message)}{_name(tensor, 'tensor')} must be of type {wanted!r}; got {tensor.dtype!r}"
        )
    return _done()


def assert_integer(x: object, message: str | None = None, name: str | None = None) -> object:
    """Raises TypeError when the dtype is not an integer type."""
    x = convert_to_tensor(x, name="x")
    if not x.dtype.is_integer:
        raise TypeError(
            f'{_prefix(message)}Expected "x" to be integer type.  Found: {_name(x, "tensor")} of'
            f" dtype {x.dtype}"
        )
    return _done()


def assert_same_float_dtype(tensors: object = None, dtype: object = None) -> dtypes.DType:
    """The floating dtype that all tensors have. Raises ValueError when they differ or it is not floating."""
    wanted, first = None if dtype is None else dtypes.as_dtype(dtype), None
    for tensor in tensors or ():
        if wanted is None:
            wanted, first = tensor.dtype, tensor
        elif tensor.dtype != wanted:
            names = [
                t.name if context.current.graph is not None else str(t)
                for t in (tensor, first)
                if t is not None
            ]
            than = f" as {names[1]}" if first is not None else ""
            raise ValueError(f"{names[0]}, type={tensor.dtype}, must be of the same type ({wanted}){than}.")
    wanted = wanted or dtypes.float32
    if not wanted.is_floating:
        raise ValueError(f"Expected floating point type, got {wanted}.")
    return wanted


def is_numeric_tensor(tensor: object) -> bool:
    """Whether the argument is a tensor of numbers."""
    return is_tensor(tensor) and tensor.dtype in dtypes.NUMERIC


def assert_proper_iterable(values: object) -> None:
    """Raises TypeError for what is not a list of things: tensors, strings, arrays."""
    if is_tensor(values) or isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        raise TypeError(f'Expected argument "values" to be a "proper" iterable.  Found: {type(values)}')
