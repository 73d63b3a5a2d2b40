"""A small class: right, wrong, broken, endless in its import, and leaving by itself."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.grading.executors import local_executor
from dojo.grading.run import grade_all
from dojo.grading.store import Graded, Store
from dojo.grading.submissions import find_submissions

KEY = "basics/doubling"
SUBMISSIONS = {
    "ada": "solutions/basics/doubling/solution.py",
    "bob": "solutions/basics/doubling/wrong_fixes/reduces_retracing.py",
    "=cmd()": "katas/basics/doubling/starter.py",
}
TEXTS = {"eve": "import os\nos._exit(0)\n", "max": "def double_all(:\n"}


@pytest.fixture
def class_folder(course: Course, tmp_path: Path) -> Path:
    """The submissions of the class."""
    folder = tmp_path / "class"
    for learner in (*SUBMISSIONS, *TEXTS):
        (folder / learner / "basics").mkdir(parents=True)
    for learner, path in SUBMISSIONS.items():
        shutil.copy(course.root / path, folder / learner / f"{KEY}.py")
    for learner, text in TEXTS.items():
        (folder / learner / f"{KEY}.py").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    """One worker for all tests of a module, so that the engine is imported once."""
    with local_executor(1) as executor:
        yield executor


@pytest.fixture
def grades(course: Course, class_folder: Path, executor: Executor, tmp_path: Path) -> list[Graded]:
    """The class, graded on minitf."""
    submissions, _ = find_submissions(course, class_folder)
    return grade_all(course, submissions, Store(tmp_path / "results"), executor, "minitf")
