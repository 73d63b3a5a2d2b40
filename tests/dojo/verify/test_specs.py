"""Rules about a spec and its record: breaking each is found, without grading anything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.verify.findings import Finding
from dojo.verify.specs import (
    every_named_check_exists,
    spec_and_texts_name_the_same_diagnoses,
    the_record_is_fresh,
    the_spec_loads,
)

KEY = "basics/doubling"
Rule = Callable[[Course, str], Iterator[Finding]]


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "rule",
    [the_spec_loads, every_named_check_exists, spec_and_texts_name_the_same_diagnoses, the_record_is_fresh],
)
def test_the_course_itself_keeps_the_rule(course: Course, rule: Rule) -> None:
    assert list(rule(course, KEY)) == []


def test_a_spec_that_raises_is_found(course: Course) -> None:
    rewrite(course.spec(KEY), "numbers = Scenario", "numbers = 1 / 0, Scenario")
    (found,) = the_spec_loads(course, KEY)
    assert (found.rule, "ZeroDivisionError" in found.message) == ("spec", True)


def test_a_check_without_a_promise_is_found(course: Course) -> None:
    rewrite(course.spec(KEY), '"""Any list of numbers traces `double` once."""', "")
    (found,) = the_spec_loads(course, KEY)
    assert "traces_once has no docstring" in found.message


def test_a_wrong_fix_that_names_no_check_is_found(course: Course) -> None:
    path = course.wrong_fixes(KEY)[0]
    rewrite(path, "Caught by: same_results", "Caught by: luck")
    (found,) = every_named_check_exists(course, KEY)
    assert (found.path, found.message) == (course.shown(path), "the spec has no check `luck`.")


def test_a_diagnosis_without_its_text_is_found(course: Course) -> None:
    rewrite(course.spec(KEY), "def one_number_for_all", "def all_alike")
    assert {found.message for found in spec_and_texts_name_the_same_diagnoses(course, KEY)} == {
        "no text for the spec's `all_alike`.",
        "the spec has no diagnosis `one_number_for_all`.",
    }


@pytest.mark.parametrize("changed", ["solution", "spec", "expected"])
def test_a_record_of_something_else_is_stale(course: Course, changed: str) -> None:
    path = getattr(course, changed)(KEY)
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    (found,) = the_record_is_fresh(course, KEY)
    assert (found.rule, found.path) == ("stale-record", "graders/expected/basics/doubling.json")
