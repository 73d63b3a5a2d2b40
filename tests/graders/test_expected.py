"""Records know what they were made from."""

import json
import shutil

import pytest

from graders.expected import ExpectedError, is_stale, load_expected, record
from graders.kata import Course
from graders.problems import Problem
from graders.sandboxes.base import Outcome
from tests.graders.conftest import COURSE
from tests.graders.record_reports import KEY

SOLUTION = (COURSE / "submissions/solution.py").read_text(encoding="utf-8")


@pytest.fixture
def copy(tmp_path) -> Course:
    folder = tmp_path / "course"
    shutil.copytree(COURSE, folder)
    return Course(folder / "katas", folder / "specs", folder / "expected")


def test_the_record_of_the_tests_own_course_is_fresh(course):
    assert not is_stale(course, KEY, SOLUTION)


def test_a_record_is_stale_when_what_it_was_made_from_changes(copy):
    assert is_stale(copy, KEY, SOLUTION + "\n# changed\n")
    assert is_stale(copy, KEY, SOLUTION, version="9.9.9")
    spec = copy.specs / f"{KEY}.py"
    spec.write_text(spec.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert is_stale(copy, KEY, SOLUTION)


def test_a_missing_record_is_stale_and_says_what_to_do(copy):
    (copy.expected / f"{KEY}.json").unlink()
    assert is_stale(copy, KEY, SOLUTION)
    with pytest.raises(ExpectedError, match=f"run `dojo record {KEY}`"):
        load_expected(copy, KEY)


def test_a_record_of_another_format_is_refused(copy):
    path = copy.expected / f"{KEY}.json"
    path.write_text(json.dumps({"schema": "old"}), encoding="utf-8")
    with pytest.raises(ExpectedError, match="another format"):
        load_expected(copy, KEY)


def test_a_record_holds_counts_of_operations_but_no_graphs(course):
    seen = load_expected(course, KEY)["scenarios"]["doubles"]["GRAPH"]
    graphs = [trace["graph"] for function in seen["functions"] for trace in function["traces"]]
    assert graphs
    assert {tuple(graph) for graph in graphs} == {("operations",)}


def test_a_solution_that_cannot_be_played_is_not_recorded(copy):
    class Refusing:
        def observe(self, *_):
            return Outcome({}, None, Problem("exits", "It left.", "Stay."))

    with pytest.raises(ExpectedError, match="It left"):
        record(copy, KEY, SOLUTION, Refusing())
