"""A new kata is whole, honest about what is missing, and does not touch what exists."""

import pytest

from dojo.course import Course
from dojo.scaffold.kata import CannotScaffold, scaffold
from dojo.verify.structure import structure_findings


def test_every_file_of_a_kata_is_written_and_listed(course: Course) -> None:
    written = {course.shown(path) for path in scaffold(course, "basics/tripling")}
    assert written == {
        "katas/basics/tripling/starter.py",
        "katas/basics/tripling/kata.toml",
        "solutions/basics/tripling/solution.py",
        "solutions/basics/tripling/alternatives/todo_name_it.py",
        "solutions/basics/tripling/wrong_fixes/todo_name_the_belief.py",
        "graders/specs/basics/tripling.py",
        "docs/katas/basics/tripling.md",
        "katas/curriculum.toml",
    }
    assert course.keys == ["basics/doubling", "basics/tripling"]


def test_a_new_track_is_added_after_the_others(course: Course) -> None:
    scaffold(course, "advanced/tripling")
    assert [track.slug for track in course.tracks()] == ["basics", "advanced"]
    assert course.keys == ["basics/doubling", "advanced/tripling"]


def test_the_curriculum_keeps_its_comments(course: Course) -> None:
    scaffold(course, "basics/tripling")
    curriculum = (course.root / "katas/curriculum.toml").read_text(encoding="utf-8")
    assert curriculum.startswith("# A course of one kata")


def test_verify_says_what_is_missing(course: Course) -> None:
    scaffold(course, "basics/tripling")
    found = structure_findings(course, ["basics/tripling"])
    assert {finding.rule for finding in found} == {
        "missing-file",
        "enough-answers",
        "todo",
        "wrong-fix-claim",
        "diagnosis-shown",
        "lesson",
        "description",
    }
    unwritten = {finding.path for finding in found if finding.rule == "todo"}
    assert {path.rpartition("/")[2] for path in unwritten} == {
        "kata.toml",
        "solution.py",
        "todo_name_it.py",
        "todo_name_the_belief.py",
        "tripling.py",
        "tripling.md",
    }


@pytest.mark.parametrize(
    "key", ["doubling", "basics/Doubling", "../outside", "a/b/c", "basics/", "basics/1st"]
)
def test_what_is_no_key_is_refused(course: Course, key: str) -> None:
    with pytest.raises(CannotScaffold, match="track/slug"):
        scaffold(course, key)


def test_a_kata_that_exists_is_left_alone(course: Course) -> None:
    starter = course.starter("basics/doubling")
    before = starter.read_text(encoding="utf-8")
    with pytest.raises(CannotScaffold, match=r"exists already: katas/basics/doubling/starter\.py"):
        scaffold(course, "basics/doubling")
    assert starter.read_text(encoding="utf-8") == before
