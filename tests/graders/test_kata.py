"""Katas are found by key; a broken course says which file is wrong and how."""

import shutil
from pathlib import Path

import pytest

from graders.kata import Course, CourseError, UnknownKata
from tests.graders.conftest import COURSE

KATA = "katas/basics/doubling/kata.toml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(COURSE, tmp_path / "course")
    return tmp_path / "course"


def course_in(folder: Path) -> Course:
    return Course(folder / "katas", folder / "specs", folder / "expected")


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_kata_is_read_with_its_hints_and_diagnoses(course):
    kata = course.kata("basics/doubling")
    assert (kata.title, kata.difficulty, kata.entry_points) == ("Doubling", 1, ("double", "Tally"))
    assert [hint.text for hint in kata.hints] == ["How often is it traced?"]
    diagnosis = kata.diagnoses["rank_is_a_literal"]
    assert (diagnosis.really, diagnosis.rung) == ("Each number is a trace.", 2)


def test_a_diagnosis_may_say_where_the_ladder_opens(copy):
    edit(copy / KATA, 'hint = "Pass a tensor."', 'hint = "Pass a tensor."\nrung = 3')
    assert course_in(copy).kata("basics/doubling").diagnoses["rank_is_a_literal"].rung == 3


def test_tracks_and_keys_are_in_teaching_order(course):
    assert course.keys() == ["basics/doubling"]
    assert course.tracks()[0].title == "Basics"


def test_the_course_of_the_repository_is_found():
    assert "foundations/two_clocks" in Course.find().keys()  # noqa: SIM118 (a list, not a dict)


@pytest.mark.parametrize("wrong", ["basics/dubling", "doubling"])
def test_an_unknown_key_names_the_nearest(course, wrong):
    with pytest.raises(UnknownKata, match="Did you mean 'basics/doubling'"):
        course.kata(wrong)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('title = "Doubling"', "", "has no 'title'"),
        ("difficulty = 1", "difficulty = 4", "difficulty is 4; it must be 1, 2 or 3"),
        ("minutes = 5", 'minutes = "5"', "'minutes' is '5'; it must be a int"),
        ('["double", "Tally"]', "[1]", "'entry_points' must be a list of strings"),
        ("out_of_scope = []", "out_of_scope = []\nsurprise = 1", "has unknown entries: surprise"),
        ('really = "Each number is a trace."', "", r"\[diagnoses.rank_is_a_literal\] has no 'really'"),
        ('hint = "Pass a tensor."', 'hint = "x"\nrung = 0', "'rung' is 0; hints are counted from 1"),
        ("minutes = 5", "minutes = ", "is not valid TOML"),
    ],
)
def test_a_broken_kata_says_what_is_wrong(copy, before, after, told):
    edit(copy / KATA, before, after)
    with pytest.raises(CourseError, match=told):
        course_in(copy).kata("basics/doubling")


def test_a_missing_file_is_named(copy):
    (copy / KATA).unlink()
    with pytest.raises(CourseError, match=r"basics/doubling/kata\.toml is missing"):
        course_in(copy).kata("basics/doubling")
    (copy / "specs/basics/doubling.py").unlink()
    with pytest.raises(CourseError, match=r"graders/specs/basics/doubling\.py is missing"):
        course_in(copy).spec("basics/doubling")


def test_a_curriculum_without_tracks(copy):
    (copy / "katas/curriculum.toml").write_text("", encoding="utf-8")
    with pytest.raises(CourseError, match="lists no tracks"):
        course_in(copy).keys()


def test_a_track_without_katas(copy):
    edit(copy / "katas/curriculum.toml", "katas = [", "kata = [")
    with pytest.raises(CourseError, match="has no 'katas'"):
        course_in(copy).tracks()
