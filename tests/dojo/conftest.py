"""A course of one kata, in a folder of its own, for each test to break."""

import shutil
from pathlib import Path

import pytest

from dojo.course import Course

COURSE = Path(__file__).parent / "course"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A fresh copy of `tests/dojo/course`."""
    shutil.copytree(COURSE, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))
    return Course(tmp_path / "course")
