"""The program while it is written: its lines so far, and which tensors its next line may use."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.kinds import DTYPES, FLOATS, NUMBERS, Kind

DIMENSIONS = (2, 3, 1, 2, 3, 4, 0)
INDENT = "    "


class Writer:
    """Draws choices from Hypothesis, which tries the first of the options when it makes a program smaller."""

    def __init__(self, draw: Callable) -> None:
        self.draw = draw
        self.lines: list[str] = []
        self.depth = 1
        self.loops = 0
        self.scope: dict[str, Kind] = {}
        self.variables: dict[str, Kind] = {}
        self.untracked: list[str] = []  # may be None: returned, but never used
        self._count = 0

    def pick(self, options: Sequence) -> Any:
        return self.draw(st.sampled_from(options))

    def number(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def rarely(self, one_in: int) -> bool:
        return self.number(1, one_in) == one_in

    def line(self, text: str) -> None:
        self.lines.append(INDENT * self.depth + text)

    def assign(self, expression: str, kind: Kind) -> str:
        name = self.fresh("t")
        self.line(f"{name} = {expression}")
        self.scope[name] = kind
        return name

    def fresh(self, letter: str) -> str:
        self._count += 1
        return f"{letter}{self._count}"

    @contextlib.contextmanager
    def block(self, header: str) -> Iterator[None]:
        """Indented lines; what they define is not known to the lines after them."""
        self.line(header)
        self.depth += 1
        before, start = dict(self.scope), len(self.lines)
        try:
            yield
        finally:
            if len(self.lines) == start:
                self.line("pass")
            self.depth -= 1
            self.scope = before

    def tensor(
        self, allowed: Callable[[Kind], bool] = lambda kind: True, dtypes: tuple = NUMBERS
    ) -> tuple[str, Kind]:
        """The name of a tensor, with its kind, or a constant when none is allowed."""
        names = [name for name, kind in self.scope.items() if kind.dtype in dtypes and allowed(kind)]
        if names:
            name = self.pick(names)
            return name, self.scope[name]
        for _ in range(3):
            kind = Kind(self.pick(dtypes), self.shape())
            if allowed(kind):
                return self.constant(kind), kind
        rank = next(rank for rank in range(4) if allowed(Kind(dtypes[0], (2,) * rank)))
        kind = Kind(dtypes[0], (2,) * rank)
        return self.constant(kind), kind

    def shape(self, most: int = 3) -> tuple[int, ...]:
        return tuple(self.pick(DIMENSIONS) for _ in range(self.number(0, most)))

    def dtype(self) -> str:
        return self.pick(("float32", "float32", "int32", "float32", *DTYPES))

    def constant(self, kind: Kind) -> str:
        return f"tf.constant({self.values(kind.shape, kind.dtype)}, tf.{kind.dtype}, {list(kind.shape)})"

    def values(self, shape: Sequence[int], dtype: str) -> Any:
        """Nested lists of numbers that every dtype holds exactly."""
        if shape:
            return [self.values(shape[1:], dtype) for _ in range(shape[0])]
        return self.scalar(dtype)

    def scalar(self, dtype: str) -> int | float | bool:
        if dtype == "bool":
            return self.draw(st.booleans())
        if dtype in FLOATS:
            return self.number(-8, 8) / 4
        return self.number(0, 5) if dtype == "uint8" else self.number(-4, 5)
