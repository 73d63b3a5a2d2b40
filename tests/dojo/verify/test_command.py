"""`dojo verify` as a whole: what it looks at, what it does not, and what it says about that."""

import io

import pytest
from rich.console import Console

from dojo.course import Course
from dojo.scaffold.kata import scaffold
from dojo.verify.command import verify_course
from graders.kata import UnknownKata

KEY = "basics/doubling"


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO(), width=400)


def test_a_course_that_keeps_all_rules_has_no_findings(course: Course, console: Console) -> None:
    assert verify_course(console, course, [], "minitf") == []


def test_a_kata_that_is_not_whole_is_not_graded(course: Course, console: Console) -> None:
    scaffold(course, "basics/tripling")
    found = verify_course(console, course, [], "minitf")
    assert found and all("tripling" in finding.path for finding in found)
    assert "Not graded until its files are complete: basics/tripling" in console.file.getvalue()


def test_only_the_kata_asked_for_is_graded(course: Course, console: Console) -> None:
    scaffold(course, "basics/tripling")
    assert verify_course(console, course, [KEY], "minitf") == []


def test_an_unknown_key_is_refused(course: Course, console: Console) -> None:
    with pytest.raises(UnknownKata, match="Did you mean 'basics/doubling'"):
        verify_course(console, course, ["basics/dubling"], "minitf")


def test_without_tensorflow_it_grades_on_the_engine_and_says_so(
    course: Course, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dojo.sandboxes.find_spec", lambda name: None)
    assert verify_course(console, course, [], None) == []
    assert "Graded on minitf only." in console.file.getvalue()
