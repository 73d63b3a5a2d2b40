"""Grades the mutants of solutions on minitf, and counts which of those that matter are rejected."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from dojo.course import Course
from dojo.mutation.behavior import behavior
from dojo.mutation.mutators import Mutant, mutants
from graders.judge import grade
from graders.report import PASS
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

# Short, because a change may well make a loop endless.
LIMITS = Limits(load=5, step=5)
WORKERS = 2
LEAST_OF_ALL, LEAST_OF_ONE = 0.95, 0.85


@dataclass(frozen=True)
class Mutated:
    """A kata's mutants: those without consequences, those rejected, and those that passed all the same."""

    key: str
    equal: int
    rejected: int
    survivors: tuple[Mutant, ...]

    @property
    def changed(self) -> int:
        return self.rejected + len(self.survivors)

    @property
    def share(self) -> float:
        """Rejected among those that changed behavior; 1.0 when nothing did."""
        return self.rejected / self.changed if self.changed else 1.0


def mutate(course: Course, keys: Sequence[str]) -> Iterator[Mutated]:
    """The outcome for each kata, in order."""
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(partial(mutate_kata, course), keys)


def mutate_kata(course: Course, key: str) -> Mutated:
    """Grade every mutant of one kata's solution."""
    source = course.solution(key).read_text(encoding="utf-8")
    equal, rejected, survivors = 0, 0, []
    with SubprocessSandbox("minitf", LIMITS) as sandbox:
        graded = partial(grade, key, sandbox=sandbox, name="solution.py", course=course.graded)
        unchanged = behavior(graded(source))
        for mutant in mutants(source):
            report = graded(mutant.source)
            if report["verdict"] != PASS:
                # Also when only the graph shows a difference: a promise about graphs is a promise.
                rejected += 1
            elif behavior(report) == unchanged:
                equal += 1
            else:
                survivors.append(mutant)
    return Mutated(key, equal, rejected, tuple(survivors))


def total_share(results: Sequence[Mutated]) -> float:
    changed = sum(result.changed for result in results)
    return sum(result.rejected for result in results) / changed if changed else 1.0
