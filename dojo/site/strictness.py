"""How strict a kata's grader is, for the kata's page: what the recorded mutation run found."""

from dataclasses import dataclass

from dojo.course import Course
from dojo.mutation.outcomes import Mutated
from dojo.mutation.record import explanations, load


@dataclass(frozen=True)
class Passes:
    """A change that a caller notices and the grader lets pass: what it is, where, and why it may."""

    change: str
    at: str
    because: str


@dataclass(frozen=True)
class Strictness:
    """Of how many changes that matter a grader rejects how many, and what it lets pass."""

    mutants: int
    changed: int
    rejected: int
    percent: int
    passes: tuple[Passes, ...]


def strictness(course: Course) -> dict[str, Strictness]:
    """The strictness of every grader that a mutation run was recorded for, by kata."""
    told = explanations(course)
    return {result.key: of_kata(result, told) for result in load(course)}


def of_kata(result: Mutated, told: dict[tuple[str, str, str], str]) -> Strictness:
    """`percent` is rounded down: nothing but all of them is 100."""
    passes = tuple(
        Passes(s.mutator.replace("_", " "), s.at, told.get((result.key, s.mutator, s.at), ""))
        for s in result.survivors
    )
    return Strictness(result.mutants, result.changed, result.rejected, int(100 * result.share), passes)
