"""An empty gradebook for each test."""

import shutil
from pathlib import Path

import pytest

from dojo.notebooks.coursedir import opened


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
