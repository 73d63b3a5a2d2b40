"""A graded class for all tests, an empty gradebook for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dojo.course import Course, find_course
from dojo.notebooks.coursedir import opened
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from tests.dojo.notebooks.graded_class import ROOT, GradedClass, commands_of_the_guide, run
from tests.dojo.notebooks.hand_ins import KEY, hand_in_all


@pytest.fixture(scope="session")
def repository() -> Course:
    """The course that the class is taught."""
    return find_course(ROOT)


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory, repository: Course) -> GradedClass:
    """The guide's commands; before `nbgrader autograde`, ten more students hand in."""
    folder = tmp_path_factory.mktemp("instructor")
    before, after = commands_of_the_guide()
    printed = run(before, folder)
    right, starter = (path.read_text("utf-8") for path in (repository.solution(KEY), repository.starter(KEY)))
    hand_in_all(folder / "course", right, starter)
    printed += run(["cd course", *after], folder)
    return GradedClass(folder / "course", printed)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[SubprocessSandbox]:
    """Where `dojo check` grades."""
    with SubprocessSandbox("tensorflow") as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """nbgrader starts a program to make a gradebook, which takes a second."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with opened(f"sqlite:///{path}"):
        pass
    return path


@pytest.fixture
def db_url(made_once: Path, tmp_path: Path) -> str:
    """The URL of a gradebook that knows nobody."""
    shutil.copy(made_once, tmp_path / "gradebook.db")
    return f"sqlite:///{tmp_path / 'gradebook.db'}"
