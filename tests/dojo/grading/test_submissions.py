"""Which files of a folder are submissions, and what the others may have meant to be."""

from pathlib import Path

import pytest

from dojo.course import Course
from dojo.grading.submissions import NothingToGrade, find_submissions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "class"


def write(folder: Path, name: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n", encoding="utf-8")


def test_learners_in_order_and_strays_with_what_they_may_mean(course: Course, folder: Path):
    for name in (
        "zoe/basics/doubling.py",
        "ada/basics/doubling.py",
        "ada/basics/dubbling.py",
        "ada/notes.py",
    ):
        write(folder, name)
    found, strays = find_submissions(course, folder)
    assert [(one.learner, one.key) for one in found] == [
        ("ada", "basics/doubling"),
        ("zoe", "basics/doubling"),
    ]
    told = [str(stray) for stray in strays]
    assert (
        told[0]
        == "ada/basics/dubbling.py: no kata of that name (did you mean basics/doubling.py?); not graded"
    )
    assert told[1].startswith("ada/notes.py")


def test_hidden_files_caches_and_links_are_nobodys(course: Course, folder: Path):
    write(folder, "ada/basics/doubling.py")
    write(folder, "ada/.git/basics/doubling.py")
    write(folder, "ada/__pycache__/doubling.py")
    (folder / "eve/basics").mkdir(parents=True)
    (folder / "eve/basics/doubling.py").symlink_to(folder / "ada/basics/doubling.py")
    found, strays = find_submissions(course, folder)
    assert [one.learner for one in found] == ["ada"]
    assert not strays


def test_nothing_to_grade_says_what_is_expected(course: Course, folder: Path):
    with pytest.raises(NothingToGrade, match="no such folder"):
        find_submissions(course, folder)
    write(folder, "readme.py")
    with pytest.raises(NothingToGrade, match=r"LEARNER/TRACK/SLUG\.py, such as ada/basics/doubling\.py"):
        find_submissions(course, folder)
