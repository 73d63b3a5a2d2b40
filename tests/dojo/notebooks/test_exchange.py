"""Through nbgrader's exchange: released, fetched and submitted by a student, collected and graded."""

import shutil
from pathlib import Path

import pytest

from dojo.notebooks.coursedir import course_directory, opened
from tests.dojo.notebooks.graded_class import GradedClass, run
from tests.dojo.notebooks.hand_ins import ASSIGNMENT, CHECKS

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("nbgrader")]

GIVEN_OUT = ("source", "release", "hidden", "gradebook.db", "nbgrader_config.py")


@pytest.fixture
def folder(graded: GradedClass, tmp_path: Path) -> Path:
    """The course before anybody handed in, beside a student's folder and an exchange."""
    (tmp_path / "course").mkdir()
    for name in GIVEN_OUT:
        source = graded.folder / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path.joinpath("course", name))
    return tmp_path


def test_the_way_of_a_submission(folder: Path) -> None:
    exchange = f"--Exchange.root={folder / 'exchange'}"
    lines = [
        "mkdir -p exchange student",
        "cd course",
        f"nbgrader release_assignment {ASSIGNMENT} {exchange}",
        "cd ../student",
        f"nbgrader fetch_assignment {ASSIGNMENT} --course course {exchange}",
        f"nbgrader submit {ASSIGNMENT} --course course {exchange}",
        "cd ../course",
        f"nbgrader collect {ASSIGNMENT} {exchange}",
        f"nbgrader autograde {ASSIGNMENT}",
    ]
    run(lines, folder)
    (student,) = (path.name for path in (folder / "course" / "submitted").iterdir())
    with opened(course_directory(folder / "course").db_url) as gradebook:
        submission = gradebook.find_submission(ASSIGNMENT, student)
        grade = gradebook.find_grade(CHECKS, "two_clocks", ASSIGNMENT, student)
        assert submission.timestamp is not None
        assert 0 < grade.auto_score < grade.max_score
