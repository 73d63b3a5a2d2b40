"""Rules about recorded mutation runs: breaking each is found, without running any mutant."""

import pytest

from dojo.course import Course
from dojo.mutation.outcomes import Mutated, Survivor
from dojo.mutation.record import EXPLANATIONS, OUTCOMES, save
from dojo.verify.strictness import (
    enough_mutants_are_rejected,
    enough_mutants_are_rejected_over_all,
    every_survivor_is_explained,
    no_explanation_without_its_survivor,
    the_mutation_run_is_fresh,
)

KEY = "basics/doubling"
SURVIVOR = Survivor("decorate", 11, "def double_all(numbers):", "GRAPH numbers: 2 traces instead of 1")
EXPLAINED = """
[["basics/doubling"]]
mutator = "decorate"
at = "def double_all(numbers):"
because = "It costs one more trace and gives the same numbers."
"""


@pytest.fixture
def strict(course: Course) -> Course:
    """A course whose grader lets one change in 20 pass, which is explained."""
    save(course, [Mutated(KEY, 0, 0, 19, (SURVIVOR,))])
    (course.root / EXPLANATIONS).write_text(EXPLAINED, encoding="utf-8")
    return course


def test_a_strict_and_explained_course_has_no_findings(strict: Course) -> None:
    for rule in (the_mutation_run_is_fresh, enough_mutants_are_rejected, every_survivor_is_explained):
        assert list(rule(strict, KEY)) == []
    for rule in (enough_mutants_are_rejected_over_all, no_explanation_without_its_survivor):
        assert list(rule(strict)) == []


def test_a_changed_solution_makes_the_outcome_stale(strict: Course) -> None:
    with strict.solution(KEY).open("a", encoding="utf-8") as solution:
        solution.write("\n# changed\n")
    (found,) = the_mutation_run_is_fresh(strict, KEY)
    assert (found.path, found.rule) == ("solutions/mutation.json", "stale-mutation")
    assert f"dojo verify --mutate --save {KEY}" in found.message


def test_a_kata_that_was_never_mutated_is_found(strict: Course) -> None:
    (strict.root / OUTCOMES).unlink()
    assert [found.rule for found in the_mutation_run_is_fresh(strict, KEY)] == ["stale-mutation"]


def test_an_unfinished_kata_is_not_asked_yet(strict: Course) -> None:
    (strict.root / OUTCOMES).unlink()
    strict.expected(KEY).unlink()
    assert list(the_mutation_run_is_fresh(strict, KEY)) == []


def test_a_lenient_grader_is_found(course: Course) -> None:
    save(course, [Mutated(KEY, 0, 0, 4, (SURVIVOR,))])
    (one,) = enough_mutants_are_rejected(course, KEY)
    (all_of_them,) = enough_mutants_are_rejected_over_all(course)
    assert "rejects 80% of the changes that matter; 85% needed" in one.message
    assert "80.0% of the changes that matter are rejected over all; 95% needed" in all_of_them.message


def test_a_survivor_without_its_explanation_is_found(strict: Course) -> None:
    unexplained = EXPLAINED.partition("because")[0] + 'because = " "\n'
    (strict.root / EXPLANATIONS).write_text(unexplained, encoding="utf-8")
    (found,) = every_survivor_is_explained(strict, KEY)
    assert "lets `decorate` pass at `def double_all(numbers):`" in found.message


def test_an_explanation_of_nothing_is_found(strict: Course) -> None:
    save(strict, [Mutated(KEY, 0, 0, 20, ())])
    (found,) = no_explanation_without_its_survivor(strict)
    assert "does not survive in basics/doubling; delete its entry" in found.message
