"""What the solution does in graph mode, for the page to compare with."""

import json

import pytest

from dojo.course import Course
from dojo.site.reference import NoReference, write_references

KEY = "basics/doubling"


def test_the_reference_holds_traces_and_graphs_of_the_solution_and_nothing_of_eager_mode(
    course: Course,
) -> None:
    [path] = write_references(course)
    assert path == course.root / f"docs/assets/katas/{KEY}/reference.json"
    scenarios = json.loads(path.read_text(encoding="utf-8"))["scenarios"]
    assert {tuple(seen) for seen in scenarios.values()} == {("load", "steps", "functions")}
    functions = [function for seen in scenarios.values() for function in seen["functions"]]
    assert {function["name"] for function in functions} == {"double"}
    assert all(trace["graph"]["nodes"] for function in functions for trace in function["traces"])


def test_a_solution_that_cannot_be_played_is_named(course: Course) -> None:
    course.solution(KEY).write_text("raise ValueError('broken')\n", encoding="utf-8")
    with pytest.raises(NoReference, match=KEY):
        write_references(course)
