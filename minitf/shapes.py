"""Static shapes: `TensorShape` with unknown dimensions or unknown rank, and broadcasting."""

from collections.abc import Iterable, Iterator


def _dimension(value: object) -> int | None:
    if value is None or type(value) is int:
        dimension = value
    else:
        try:
            dimension = value.__index__()
        except AttributeError:
            raise TypeError(
                f"Dimension value must be integer or None or have an __index__ method, got value '{value!r}'"
                f" with type '{type(value)!r}'"
            ) from None
    if dimension is not None and dimension < 0:
        raise ValueError(f"Dimension {dimension} must be >= 0")
    return dimension


class TensorShape:
    """The static shape of a tensor: a tuple of sizes, `None` where unknown.

    The rank is unknown if `dims` is None.
    """

    __slots__ = ("__weakref__", "_dims")

    def __init__(self, dims: object):
        if dims is None:
            self._dims = None
        elif isinstance(dims, TensorShape):
            self._dims = dims._dims
        elif isinstance(dims, Iterable):
            self._dims = tuple(map(_dimension, dims))
        else:
            self._dims = (_dimension(dims),)

    @property
    def rank(self) -> int | None:
        return None if self._dims is None else len(self._dims)

    ndims = rank

    @property
    def dims(self) -> list | None:
        return None if self._dims is None else list(self._dims)

    def as_list(self) -> list:
        if self._dims is None:
            raise ValueError("as_list() is not defined on an unknown TensorShape.")
        return list(self._dims)

    def is_fully_defined(self) -> bool:
        return self._dims is not None and None not in self._dims

    def num_elements(self) -> int | None:
        if not self.is_fully_defined():
            return None
        count = 1
        for size in self._dims:
            count *= size
        return count

    def is_compatible_with(self, other: object) -> bool:
        """Whether some fully known shape fits both."""
        other = as_shape(other)
        if self._dims is None or other._dims is None:
            return True
        return len(self._dims) == len(other._dims) and all(
            a is None or b is None or a == b for a, b in zip(self._dims, other._dims, strict=True)
        )

    def assert_is_compatible_with(self, other: object) -> None:
        if not self.is_compatible_with(other):
            raise ValueError(f"Shapes {self} and {as_shape(other)} are incompatible")

    def merge_with(self, other: object) -> "TensorShape":
        """The shape that knows what either knows. Raises ValueError when they contradict."""
        other = as_shape(other)
        if self._dims is None:
            return other
        if other._dims is None:
            return self
        if not self.is_compatible_with(other):
            raise ValueError(f"Shapes {self} and {other} are not compatible")
        return TensorShape([b if a is None else a for a, b in zip(self._dims, other._dims, strict=True)])

    def concatenate(self, other: object) -> "TensorShape":
        other = as_shape(other)
        if self._dims is None or other._dims is None:
            return TensorShape(None)
        return TensorShape(self._dims + other._dims)

    def with_rank(self, rank: int) -> "TensorShape":
        try:
            return self.merge_with(TensorShape([None] * rank))
        except ValueError:
            raise ValueError(f"Shape {self} must have rank {rank}") from None

    def with_rank_at_least(self, rank: int) -> "TensorShape":
        if self._dims is not None and len(self._dims) < rank:
            raise ValueError(f"Shape {self} must have rank at least {rank}")
        return self

    def is_subtype_of(self, other: "TensorShape") -> bool:
        """Whether every tensor of this shape also has shape `other`."""
        if other._dims is None or self._dims == other._dims:
            return True
        if self._dims is None or len(self._dims) != len(other._dims):
            return False
        return all(b is None or a == b for a, b in zip(self._dims, other._dims, strict=True))

    def most_specific_common_supertype(self, others: Iterable["TensorShape"]) -> "TensorShape":
        dims = self._dims
        for other in others:
            if dims is None or other._dims is None or len(dims) != len(other._dims):
                return TensorShape(None)
            dims = tuple(a if a == b else None for a, b in zip(dims, other._dims, strict=True))
        return TensorShape(dims)

    def most_specific_compatible_shape(self, other: object) -> "TensorShape":
        return self.most_specific_common_supertype([as_shape(other)])

    def __len__(self) -> int:
        if self._dims is None:
            raise ValueError("Cannot take the length of shape with unknown rank.")
        return len(self._dims)

    def __bool__(self) -> bool:
        return self._dims is not None

    def __iter__(self) -> Iterator[int | None]:
        if self._dims is None:
            raise ValueError("Cannot iterate over a shape with unknown rank.")
        return iter(self._dims)

    def __getitem__(self, key: object) -> object:
        if self._dims is not None:
            return TensorShape(self._dims[key]) if isinstance(key, slice) else self._dims[key]
        if not isinstance(key, slice):
            return None
        return _unknown_slice(key)

    def __add__(self, other: object) -> "TensorShape":
        return self.concatenate(other)

    def __radd__(self, other: object) -> "TensorShape":
        return as_shape(other).concatenate(self)

    def __eq__(self, other: object) -> bool:
        try:
            return self._dims == as_shape(other)._dims
        except (TypeError, ValueError):
            return NotImplemented

    def __hash__(self) -> int:
        return hash(self._dims)

    def __str__(self) -> str:
        if self._dims is None:
            return "<unknown>"
        return f"({self._dims[0]},)" if len(self._dims) == 1 else f"({', '.join(map(str, self._dims))})"

    def __repr__(self) -> str:
        return f"TensorShape({None if self._dims is None else list(self._dims)})"

    def __reduce__(self):
        return TensorShape, (self._dims,)


def _unknown_slice(key: slice) -> TensorShape:
    start, stop = key.start or 0, key.stop
    if key.step is not None or stop is None or start < 0 or stop < 0:
        return TensorShape(None)
    return TensorShape([None] * max(0, stop - start))


UNKNOWN = TensorShape(None)
SCALAR = TensorShape(())


def as_shape(value: object) -> TensorShape:
    return value if isinstance(value, TensorShape) else TensorShape(value)


def known(dims: tuple) -> TensorShape:
    """A shape from sizes that are known to be valid; skips the checks."""
    shape = TensorShape.__new__(TensorShape)
    shape._dims = dims
    return shape


def brackets(shape: object) -> str:
    """A shape as run-time messages write it: `[2,3]`, `[?,3]`, `<unknown>`."""
    dims = as_shape(shape).dims
    return "<unknown>" if dims is None else f"[{','.join('?' if d is None else str(d) for d in dims)}]"


def broadcast(left: TensorShape, right: TensorShape) -> TensorShape:
    """The shape of an elementwise result.

    Raises ValueError("Dimensions must be equal, but are 2 and 3") when the sizes do not fit; dispatch adds
    which node it was.
    """
    if left._dims is None or right._dims is None:
        return UNKNOWN
    if left._dims == right._dims:
        return left
    short, long = sorted((left._dims, right._dims), key=len)
    padded = (1,) * (len(long) - len(short)) + short
    pairs = zip(padded, long, strict=True) if long is right._dims else zip(long, padded, strict=False)
    return known(tuple(_broadcast_dimension(a, b) for a, b in pairs))


def _broadcast_dimension(a: int | None, b: int | None) -> int | None:
    if a == 1 or a == b:
        return b
    if b == 1:
        return a
    if a is None or b is None:
        # The unknown one may be 1 beside a 0, too; TensorFlow trusts sizes above 1 only.
        return (a if b is None else b) or None
    raise ValueError(f"Dimensions must be equal, but are {a} and {b}")


def broadcast_static_shape(shape_x: TensorShape, shape_y: TensorShape) -> TensorShape:
    """`tf.broadcast_static_shape`. Raises ValueError when the shapes do not broadcast."""
    try:
        return broadcast(as_shape(shape_x), as_shape(shape_y))
    except ValueError:
        raise ValueError(f"Incompatible shapes for broadcasting: {shape_x} and {shape_y}.") from None
