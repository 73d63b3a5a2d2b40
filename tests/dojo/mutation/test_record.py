"""Is what a run found kept by kata, known to be stale, and refused when it cannot be read?"""

import pytest

from dojo.course import Course
from dojo.mutation.outcomes import Mutated, Survivor
from dojo.mutation.record import EXPLANATIONS, OUTCOMES, explanations, is_fresh, load, save, saving
from dojo.refusal import Refusal
from dojo.scaffold.kata import scaffold

KEY = "basics/doubling"
OTHER = "basics/tripling"
SURVIVOR = Survivor("decorate", 3, "def double(x):", "GRAPH numbers: 3 traces instead of 1")


def test_what_is_saved_is_loaded(course: Course) -> None:
    result = Mutated(KEY, 1, 2, 3, (SURVIVOR,))
    save(course, [result])
    assert load(course) == [result]
    assert is_fresh(course, KEY)


def test_saving_one_kata_leaves_the_others_and_their_order(course: Course) -> None:
    scaffold(course, OTHER)
    save(course, [Mutated(OTHER, 0, 0, 1, ())])
    save(course, [Mutated(KEY, 0, 0, 2, ())])
    assert [result.key for result in load(course)] == [KEY, OTHER]


def test_an_interrupted_run_keeps_what_it_found(course: Course) -> None:
    scaffold(course, OTHER)
    results = saving(course, iter([Mutated(KEY, 0, 0, 7, ()), Mutated(OTHER, 0, 0, 8, ())]))
    next(results)
    assert load(course) == [Mutated(KEY, 0, 0, 7, ())]


def test_a_kata_that_is_gone_is_forgotten(course: Course) -> None:
    save(course, [Mutated(KEY, 0, 0, 2, ())])
    curriculum = course.root / "katas/curriculum.toml"
    curriculum.write_text(
        curriculum.read_text(encoding="utf-8").replace("doubling", "halving"), encoding="utf-8"
    )
    assert load(course) == []


@pytest.mark.parametrize("changed", ["solution", "spec"])
def test_an_outcome_of_something_else_is_stale(course: Course, changed: str) -> None:
    save(course, [Mutated(KEY, 0, 0, 2, ())])
    path = getattr(course, changed)(KEY)
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert not is_fresh(course, KEY)


def test_new_mutators_make_every_outcome_stale(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    save(course, [Mutated(KEY, 0, 0, 2, ())])
    monkeypatch.setattr("dojo.mutation.record.MUTATORS", {"tear_it_down": lambda node: True})
    assert not is_fresh(course, KEY)


@pytest.mark.parametrize("text", ["{", "[]", '{"schema": "trace-and-error/mutation/1"}'])
def test_a_record_that_is_none_is_refused(course: Course, text: str) -> None:
    (course.root / OUTCOMES).write_text(text, encoding="utf-8")
    with pytest.raises(Refusal, match=r"solutions/mutation\.json cannot be read"):
        load(course)


def test_an_entry_without_its_reason_is_refused(course: Course) -> None:
    (course.root / EXPLANATIONS).write_text('[["basics/doubling"]]\nmutator = "decorate"\n', encoding="utf-8")
    with pytest.raises(Refusal, match="every entry needs mutator, at and because"):
        explanations(course)
