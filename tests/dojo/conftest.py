"""A course of one kata, in a folder of its own, for each test to break."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from dojo.cli import main
from dojo.course import Course

COURSE = Path(__file__).parent / "course"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A fresh copy of `tests/dojo/course`."""
    shutil.copytree(COURSE, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))
    return Course(tmp_path / "course")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress is kept in a folder of the test's own, not in the tester's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def dojo(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ended]:
    """Runs `dojo` with arguments, in the root of the course."""
    monkeypatch.chdir(course.root)

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr("sys.argv", ["dojo", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ended(int(ended.value.code or 0), printed.out, printed.err)

    return run
