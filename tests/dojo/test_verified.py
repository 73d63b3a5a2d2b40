"""What was verified is remembered for the files it was verified with, and for no others."""

from datetime import date

import pytest

from dojo.course import Course
from dojo.verified import NEEDED, fresh_versions, note_verified, read_verified

KEY = "basics/doubling"
TODAY = date(2026, 11, 22)


def fresh(course: Course) -> list[str]:
    return fresh_versions(course, KEY, read_verified(course))


def test_versions_are_noted_in_their_order(course: Course) -> None:
    for version in ("2.22.0rc0", "2.9.1"):
        note_verified(course, KEY, version, TODAY)
    assert fresh(course) == ["2.9.1", *NEEDED, "2.22.0rc0"]
    assert read_verified(course)[KEY]["2.9.1"]["date"] == "2026-11-22"


@pytest.mark.parametrize("tree", ["katas", "solutions", "graders"])
def test_every_file_that_decides_makes_an_entry_stale(course: Course, tree: str) -> None:
    files = [path for path in (course.root / tree).rglob("*.*") if KEY.partition("/")[2] in str(path)]
    assert files
    for path in files:
        before = path.read_bytes()
        path.write_bytes(before + b"\n")
        assert (fresh(course) == []) == (path.name != "kata.toml"), path
        path.write_bytes(before)
    assert fresh(course) == list(NEEDED)


def test_a_text_of_the_description_does_not_matter_and_an_entry_point_does(course: Course) -> None:
    toml = course.kata_toml(KEY)
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace("Doubling", "Twice"), encoding="utf-8")
    assert fresh(course) == list(NEEDED)
    toml.write_text(text.replace('entry_points = ["', 'entry_points = ["print", "'), encoding="utf-8")
    assert fresh(course) == []


def test_noting_one_version_drops_what_is_stale(course: Course) -> None:
    starter = course.starter(KEY)
    starter.write_text(starter.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    note_verified(course, KEY, "2.21.0", TODAY)
    assert list(read_verified(course)[KEY]) == ["2.21.0"]
