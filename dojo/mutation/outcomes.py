"""What a mutation run found out about each kata, and whether that is enough."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_OF_ALL, LEAST_OF_ONE = 0.95, 0.85


@dataclass(frozen=True)
class Survivor:
    """A change that matters and that the grader does not mind: which, where, and what a caller notices."""

    mutator: str
    line: int
    at: str
    noticed: str


@dataclass(frozen=True)
class Mutated:
    """A kata's mutants: those that cannot be imported, those without consequences, and the others."""

    key: str
    broken: int
    equal: int
    rejected: int
    survivors: tuple[Survivor, ...]

    @property
    def mutants(self) -> int:
        return self.broken + self.equal + self.changed

    @property
    def changed(self) -> int:
        """Those of which a caller notices something."""
        return self.rejected + len(self.survivors)

    @property
    def share(self) -> float:
        """Rejected among those that changed behavior; 1.0 when nothing did."""
        return self.rejected / self.changed if self.changed else 1.0


def total_share(results: Sequence[Mutated]) -> float:
    changed = sum(result.changed for result in results)
    return sum(result.rejected for result in results) / changed if changed else 1.0


def enough(results: Sequence[Mutated], everything: bool) -> bool:
    """Is the share high enough for each kata and, where these are all katas, over all?"""
    over_all = total_share(results) >= LEAST_OF_ALL or not everything
    return over_all and all(result.share >= LEAST_OF_ONE for result in results)
