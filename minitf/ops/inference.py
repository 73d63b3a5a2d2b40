"""What shape rules share: broadcasting, ranks, axes, and values known while a graph is built."""

from collections.abc import Callable, Iterable

import numpy as np

from minitf import context, dtypes
from minitf.registry import Abstract
from minitf.shapes import SCALAR, UNKNOWN, TensorShape, brackets, broadcast, known
from minitf.values import object_scalar

# Values are followed through shape arithmetic only, so a few elements are enough.
MOST_FOLDED = 64


def broadcasting(x: Abstract, y: Abstract, **attrs: object) -> Abstract:
    """The shape rule of elementwise ops with two inputs."""
    return Abstract(x.dtype, broadcast(x.shape, y.shape))


def comparing(x: Abstract, y: Abstract, **attrs: object) -> Abstract:
    """The shape rule of elementwise comparisons."""
    return Abstract(dtypes.bool, broadcast(x.shape, y.shape))


def same_as_first(x: Abstract, *rest: Abstract, **attrs: object) -> Abstract:
    """The shape rule of gradient ops: all inputs have one shape."""
    return Abstract(x.dtype, x.shape)


def scalar_of(x: Abstract, *rest: Abstract, **attrs: object) -> Abstract:
    """The shape rule of ops that reduce their first input to one number."""
    return Abstract(x.dtype, SCALAR)


def unknown_like(x: Abstract) -> Abstract:
    return Abstract(x.dtype, UNKNOWN)


def vector_of(size: int | None) -> TensorShape:
    return known((size,))


def require_rank(x: Abstract, rank: int, suffix: str = "") -> None:
    """Raises ValueError with TensorFlow's text when `x` is known to have another rank."""
    if x.shape.rank not in (None, rank):
        raise ValueError(f"Shape must be rank {rank} but is rank {x.shape.rank}{suffix}")


def require_rank_at_least(x: Abstract, rank: int) -> None:
    if x.shape.rank is not None and x.shape.rank < rank:
        raise ValueError(f"Shape must be at least rank {rank} but is rank {x.shape.rank}")


def merge_dimensions(left: int | None, right: int | None) -> int | None:
    """The size that both name. Raises ValueError when they differ."""
    if left is not None and right is not None and left != right:
        raise ValueError(f"Dimensions must be equal, but are {left} and {right}")
    return right if left is None else left


def merge(left: TensorShape, right: TensorShape) -> TensorShape:
    """The shape that both describe. Raises ValueError with TensorFlow's text when they contradict."""
    if left.rank is None:
        return right
    if right.rank is None:
        return left
    if left.rank != right.rank:
        raise ValueError(f"Shapes must be equal rank, but are {left.rank} and {right.rank}")
    for axis, (a, b) in enumerate(zip(left, right, strict=False)):
        if a is not None and b is not None and a != b:
            raise ValueError(
                f"Dimension {axis} in both shapes must be equal, but are {a} and {b}."
                f" Shapes are {brackets(left)} and {brackets(right)}."
            )
    return known(tuple(b if a is None else a for a, b in zip(left, right, strict=False)))


def merge_all(shapes: Iterable[TensorShape]) -> TensorShape:
    """The shape that all inputs of an op share, as Pack and AddN require."""
    merged = UNKNOWN
    for index, shape in reversed(list(enumerate(shapes))):
        try:
            merged = merge(shape, merged)
        except ValueError as error:
            raise ValueError(f"{error}\n\tFrom merging shape {index} with other shapes.") from None
    return merged


def value_as_shape(x: Abstract) -> TensorShape:
    """An integer vector's value read as a shape; -1 and entries not known yet are unknown sizes."""
    if x.constant is not None:
        return known(tuple(None if size < 0 else int(size) for size in np.ravel(x.constant)))
    if x.partial is not None:
        return x.partial
    if x.shape.rank == 1 and x.shape[0] is not None:
        return known((None,) * x.shape[0])
    return UNKNOWN


def normalize_axis(axis: int, rank: int) -> int:
    return axis + rank if axis < 0 else axis


def node_name(name: str | None, default: str) -> str | None:
    """The name of the op that a public function ends with; its default is for graphs only."""
    return name or (default if context.current.graph is not None else None)


def boxed(x: np.ndarray | np.generic | bytes) -> np.ndarray | np.generic:
    """A kernel's input as an array: an element taken from an array of strings is bare bytes."""
    return object_scalar(x) if isinstance(x, bytes) else x


def incompatible_shapes(error: Exception, x: np.ndarray, y: np.ndarray, **attrs: object) -> str:
    """TensorFlow's run-time text for operands that do not broadcast."""
    return f"Incompatible shapes: {brackets(np.shape(x))} vs. {brackets(np.shape(y))}"


def constant_of(rule: Callable, kernel: Callable) -> Callable:
    """A shape rule that also computes the value when all inputs are known.

    Only for kernels that cannot fail on inputs which pass `rule`: shape arithmetic such as `n * 2`.
    """

    def infer(*inputs: Abstract, **attrs: object) -> Abstract:
        result = rule(*inputs, **attrs)
        values = [x.constant for x in inputs]
        count = result.shape.num_elements()
        small = count is not None and count <= MOST_FOLDED
        if small and result.dtype.is_integer and all(value is not None for value in values):
            return Abstract(result.dtype, result.shape, kernel(*values, **attrs))
        return result

    return infer
