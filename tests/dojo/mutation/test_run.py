"""Are mutants told apart: not to be imported, without consequences, rejected, survived?"""

from dojo.course import Course
from dojo.mutation.behavior import Noticed
from dojo.mutation.probes import RESTING
from dojo.mutation.run import Grading, dtypes_of, mutate_kata, returned, runtime_for
from dojo.sandboxes import sandbox_for

KEY = "basics/doubling"


def test_a_real_kata_is_mutated(course: Course) -> None:
    result = mutate_kata(course, KEY)
    assert result.key == KEY
    assert result.rejected > 3 and result.equal > 0
    assert result.mutants == result.broken + result.equal + result.changed


def test_a_weak_spec_lets_changes_pass_and_says_what_a_caller_notices(course: Course) -> None:
    strict = mutate_kata(course, KEY)
    spec = course.spec(KEY)
    weak = spec.read_text(encoding="utf-8").replace("at_most=1", "at_most=100")
    spec.write_text(weak, encoding="utf-8")
    result = mutate_kata(course, KEY)
    assert result.mutants == strict.mutants
    assert len(result.survivors) > len(strict.survivors)
    assert all(survivor.noticed.startswith(("GRAPH", "EAGER")) for survivor in result.survivors)


def test_what_minitf_cannot_judge_is_graded_on_tensorflow(course: Course) -> None:
    assert runtime_for(course, KEY) == "minitf"
    toml = course.kata_toml(KEY)
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace('["tensorflow", "minitf"]', '["tensorflow"]'), encoding="utf-8")
    assert runtime_for(course, KEY) == "tensorflow"


def test_dtypes_of_what_was_returned() -> None:
    tensor = {"kind": "tensor", "dtype": "int32", "shape": [], "data": 1}
    pair = {"kind": "tuple", "items": [tensor, tensor | {"dtype": "bool"}]}
    assert (dtypes_of(tensor), dtypes_of(pair)) == ("int32", ["int32", "bool"])
    assert dtypes_of(None) is dtypes_of({"kind": "list", "items": []}) is None
    assert dtypes_of({"kind": "literal", "type": "int", "data": 1}) is None


def test_a_function_that_serves_a_call_returns_what_the_call_returns() -> None:
    value = {"kind": "tensor", "dtype": "int32", "shape": [], "data": 1}
    step = {"step": "a.f(1)", "outcome": {"value": value}, "served_by": [{"function": "A.inner"}]}
    assert returned({"scenarios": {"s": {"GRAPH": {"steps": [step]}}}}) == {"f": "int32", "inner": "int32"}


def test_additional_calls_that_the_solution_does_not_bear_tell_nothing(course: Course) -> None:
    with sandbox_for("minitf") as sandbox:
        grading = Grading(course, KEY, sandbox)
    for scenario in ("numbers", "numbers, again"):
        for step in grading.reference["scenarios"][scenario]["GRAPH"]["steps"]:
            step["outcome"] = {"error": {"type": "ValueError", "message": "", "where": None}}
    places = [(mode, name) for name in ("numbers", "numbers, again", RESTING) for mode in ("EAGER", "GRAPH")]
    told = [place for place in places if grading.matters(Noticed(*place, ("0", "value"), "2 instead of 1"))]
    assert told == [("EAGER", "numbers"), ("GRAPH", "numbers"), ("EAGER", "numbers, again")]
