"""`dojo nbgrader grade` writes the gradebook that `nbgrader autograde` writes, and only what is new."""

import os
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest

from dojo.notebooks.coursedir import course_directory, opened
from tests.dojo.notebooks.graded_class import ROOT, GradedClass
from tests.dojo.notebooks.hand_ins import ASSIGNMENT

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("nbgrader")]

STUDENTS = ("ada-right", "ben-wrong", "copied", "renamed", "unreadable")
# The copies of one answer are one text, and the unreadable notebook has an empty one.
TEXTS = 3


@pytest.fixture(scope="module")
def again(graded: GradedClass, tmp_path_factory: pytest.TempPathFactory) -> GradedClass:
    """The same course before grading, with fewer students."""
    folder = tmp_path_factory.mktemp("again") / "course"
    shutil.copytree(graded.folder, folder)
    for left in ("autograded", "feedback", "reports"):
        shutil.rmtree(folder / left)
    with opened(course_directory(folder).db_url) as gradebook:
        for student in list(gradebook.students):
            gradebook.remove_student(student.id)
    for path in (folder / "submitted").iterdir():
        if path.name not in STUDENTS:
            shutil.rmtree(path)
    return GradedClass(folder, dojo_grade(folder))


def dojo_grade(folder: Path) -> str:
    """What `dojo nbgrader grade` says, run beside the course."""
    path = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["dojo", "nbgrader", "grade", folder.name],
        cwd=folder.parent, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("student", STUDENTS)
def test_marks_are_those_of_nbgrader_autograde(graded: GradedClass, again: GradedClass, student: str) -> None:
    assert again.score(student) == graded.score(student)
    notebook = Path("autograded", student, ASSIGNMENT, "two_clocks.ipynb")
    one, other = (nbformat.read(each.folder / notebook, as_version=4) for each in (graded, again))
    assert [cell.get("outputs") for cell in one.cells] == [cell.get("outputs") for cell in other.cells]


def test_each_text_is_graded_once(again: GradedClass) -> None:
    assert f"{len(STUDENTS)} submissions: {len(STUDENTS)} written" in again.printed
    assert len(list(again.folder.glob("reports/foundations/two_clocks/*.json"))) == TEXTS


def test_only_what_is_new_is_graded_again(again: GradedClass) -> None:
    """After a kill that lost one report and one submission, and after a late change."""
    next(again.folder.glob("reports/foundations/two_clocks/*.json")).unlink()
    shutil.rmtree(again.folder / "autograded" / "ben-wrong")
    late = again.folder / "submitted" / "unreadable" / ASSIGNMENT
    shutil.copy(again.folder / "submitted" / "ada-right" / ASSIGNMENT / "two_clocks.ipynb", late)
    printed = dojo_grade(again.folder)
    assert f"{len(STUDENTS)} submissions: 2 written to the gradebook, 3 unchanged" in printed
    assert again.score("unreadable") == again.score("ada-right")
    assert "0 graded now" in dojo_grade(again.folder)


def test_a_course_without_submissions_is_refused(again: GradedClass, tmp_path: Path) -> None:
    course = tmp_path / "course"
    course.mkdir()
    for name in ("nbgrader_config.py", "gradebook.db"):
        shutil.copy(again.folder / name, course)
    with pytest.raises(AssertionError, match="Nothing to grade in"):
        dojo_grade(course)
