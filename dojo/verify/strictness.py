"""Rules about the recorded mutation runs: fresh, strict enough, and every survivor explained."""

from collections.abc import Iterator

from dojo.course import Course
from dojo.mutation.outcomes import LEAST_OF_ALL, LEAST_OF_ONE, total_share
from dojo.mutation.record import EXPLANATIONS, OUTCOMES, explanations, is_fresh, load
from dojo.verify.findings import Finding, finding


def the_mutation_run_is_fresh(course: Course, key: str) -> Iterator[Finding]:
    """What became of the mutants was recorded for this solution and this spec."""
    needed = (course.expected(key), course.spec(key), course.solution(key))
    if all(path.is_file() for path in needed) and not is_fresh(course, key):
        message = f"nothing recorded for {key} as it is now; run: dojo verify --mutate --save {key}"
        yield finding(course, course.root / OUTCOMES, "stale-mutation", message)


def enough_mutants_are_rejected(course: Course, key: str) -> Iterator[Finding]:
    """A kata's grader rejects most of the changes that a caller would notice."""
    for result in load(course):
        if result.key == key and result.share < LEAST_OF_ONE:
            message = (
                f"{key} rejects {result.share:.0%} of the changes that matter; {LEAST_OF_ONE:.0%} needed."
            )
            yield finding(course, course.root / OUTCOMES, "mutation-share", message)


def every_survivor_is_explained(course: Course, key: str) -> Iterator[Finding]:
    """Whoever reads the kata's page learns why a change passes."""
    told = explanations(course)
    for survivor in (s for result in load(course) if result.key == key for s in result.survivors):
        if not told.get((key, survivor.mutator, survivor.at), "").strip():
            message = f"nothing explains why {key} lets `{survivor.mutator}` pass at `{survivor.at}`."
            yield finding(course, course.root / EXPLANATIONS, "survivor-explained", message)


def enough_mutants_are_rejected_over_all(course: Course) -> Iterator[Finding]:
    """All graders together reject nearly every change that a caller would notice."""
    share = total_share(load(course))
    if share < LEAST_OF_ALL:
        message = f"{share:.1%} of the changes that matter are rejected over all; {LEAST_OF_ALL:.0%} needed."
        yield finding(course, course.root / OUTCOMES, "mutation-share", message)


def no_explanation_without_its_survivor(course: Course) -> Iterator[Finding]:
    """An explanation of something that does not survive any more misleads."""
    survive = {(result.key, s.mutator, s.at) for result in load(course) for s in result.survivors}
    for key, mutator, at in explanations(course):
        if (key, mutator, at) not in survive:
            message = f"`{mutator}` at `{at}` does not survive in {key}; delete its entry."
            yield finding(course, course.root / EXPLANATIONS, "survivor-explained", message)
