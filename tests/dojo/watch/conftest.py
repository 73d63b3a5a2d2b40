"""A learner's folder, and `dojo watch` in a terminal of its own, on the engine, which starts sooner."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.init.folder import LearnerFolder
from dojo.init.starters import bring_starters
from dojo.progress.document import Progress
from dojo.progress.store import FILE, read_progress
from tests.dojo.watch.pseudo_terminal import PseudoTerminal

KEY = "basics/doubling"


@pytest.fixture
def folder(course: Course) -> LearnerFolder:
    found = LearnerFolder(course.root / "mine")
    found.root.mkdir()
    bring_starters(course, found)
    (found.root / FILE).write_text('{"schema": "trace-and-error/progress/2", "katas": {}}', encoding="utf-8")
    return found


@pytest.fixture
def file(folder: LearnerFolder) -> Path:
    """The learner's work on the only kata there is."""
    return folder.file(KEY)


@pytest.fixture
def solution(course: Course) -> str:
    return course.solution(KEY).read_text(encoding="utf-8")


@pytest.fixture
def progress(folder: LearnerFolder) -> Callable[[], Progress]:
    return lambda: read_progress(folder.root / FILE)


@pytest.fixture
def watch(folder: LearnerFolder) -> Iterator[Callable[..., PseudoTerminal]]:
    """Starts it, and waits until it is ready."""
    with ExitStack() as terminals:

        def start(**environment: str) -> PseudoTerminal:
            program = PseudoTerminal("watch", "--runtime", "minitf", cwd=folder.root, environment=environment)
            terminals.enter_context(program)
            program.until("q quit")
            return program

        yield start
