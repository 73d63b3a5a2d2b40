"""Are mutants told apart: without consequences, rejected, survived?"""

from dojo.course import Course
from dojo.mutation.behavior import behavior, rounded
from dojo.mutation.mutators import Mutant
from dojo.mutation.run import Mutated, mutate_kata, total_share
from dojo.mutation.show import enough

SURVIVOR = Mutant("decorate", 3, "")


def report(value: object, traces: int = 0, when: str = "run") -> dict:
    events = [{"kind": "trace", "function": "f"}] * traces + [{"kind": "print", "when": when, "text": "hi"}]
    step = {"outcome": {"value": value}, "events": events, "served_by": [{"function": "f", "trace": 1}]}
    played = {"load": {"error": None}, "steps": [step], "state": {}, "leaks": []}
    return {"problem": None, "observation": {"scenarios": {"s": {"GRAPH": played}}}}


def test_values_traces_and_the_time_of_prints_are_behavior() -> None:
    same = behavior(report(1.0, 1))
    assert behavior(report(1.0 + 1e-9, 1)) == same
    assert (
        len({same, behavior(report(2.0, 1)), behavior(report(1.0, 2)), behavior(report(1.0, 1, "trace"))})
        == 4
    )


def test_floats_are_cut_to_the_digits_that_count() -> None:
    assert rounded({"data": [1.0000001, 3]}) == {"data": [1.0, 3]}


def test_the_share_is_of_the_mutants_that_changed_something() -> None:
    assert Mutated("a/b", 10, 3, (SURVIVOR,)).share == 0.75
    assert Mutated("a/b", 4, 0, ()).share == 1.0
    assert total_share([Mutated("a/b", 0, 9, ()), Mutated("c/d", 0, 0, (SURVIVOR,))]) == 0.9


def test_one_weak_kata_is_not_made_good_by_the_others() -> None:
    strong, weak = Mutated("a/b", 0, 99, ()), Mutated("c/d", 0, 1, (SURVIVOR,))
    assert enough([strong])
    assert not enough([strong, weak])


def test_a_real_kata_is_mutated(course: Course) -> None:
    key = course.keys[0]
    result = mutate_kata(course, key)
    assert result.key == key
    assert result.rejected > 0
