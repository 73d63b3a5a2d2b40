"""What the generator knows about a tensor without running anything."""

from collections.abc import Collection
from dataclasses import dataclass, replace

FLOATS = ("float32", "float64", "float16")
INTEGERS = ("int32", "int64", "uint8")
NUMBERS = FLOATS + INTEGERS
DTYPES = (*NUMBERS, "bool")


@dataclass(frozen=True)
class Kind:
    """Dtype and shape of a tensor.

    `exact` says that every runtime computes the same bits. Only exact values may decide a branch or be
    rounded or divided by: elsewhere a difference in the last digit would become a large one.
    """

    dtype: str
    shape: tuple[int, ...]
    exact: bool = True

    @property
    def rank(self) -> int:
        return len(self.shape)

    @property
    def is_float(self) -> bool:
        return self.dtype in FLOATS

    def with_shape(self, shape: Collection[int]) -> "Kind":
        return replace(self, shape=tuple(shape))

    def with_dtype(self, dtype: str) -> "Kind":
        return replace(self, dtype=dtype)

    def rounded(self) -> "Kind":
        """After an operation whose last digit runtimes may differ in."""
        return replace(self, exact=self.exact and not self.is_float)

    def combined(self, other: "Kind") -> "Kind":
        return replace(self, exact=self.exact and other.exact)


def broadcasts_into(shape: tuple[int, ...], target: tuple[int, ...]) -> bool:
    """Whether broadcasting `shape` with `target` gives `target`."""
    if len(shape) > len(target):
        return False
    return all(a in (1, b) for a, b in zip(reversed(shape), reversed(target), strict=False))
