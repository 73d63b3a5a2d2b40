"""A course folder as nbgrader sees it: its settings, folders and gradebook."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from dojo.notebooks.course import CONFIG
from dojo.refusal import Refusal


def read_config(folder: Path) -> Config:
    """The settings of `nbgrader_config.py`; raises `Refusal` when the folder has none."""
    if not (folder / CONFIG).is_file():
        raise Refusal(
            f"{folder} is no course: it has no {CONFIG}. Make one with `dojo nbgrader build {folder}`."
        )
    return PyFileConfigLoader(CONFIG, path=str(folder.resolve())).load_config()


def course_directory(folder: Path) -> CourseDirectory:
    """nbgrader's view of a course; raises `Refusal` when the folder has no settings."""
    config = read_config(folder)
    config.CourseDirectory.setdefault("root", str(folder.resolve()))
    return CourseDirectory(config=config)


@contextmanager
def opened(db_url: str) -> Iterator[Gradebook]:
    """A gradebook, made if there is none: for that nbgrader runs `alembic`, which lies beside this Python."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{before}"
    try:
        with Gradebook(db_url) as gradebook:
            yield gradebook
    finally:
        os.environ["PATH"] = before
