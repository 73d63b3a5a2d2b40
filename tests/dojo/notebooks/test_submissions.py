"""Renamed and unreadable notebooks are there for nbgrader under the name it looks for."""

import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_notebook

from dojo.notebooks.cells import answer
from dojo.notebooks.mending import OURS
from dojo.notebooks.submissions import mend_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A submission to an assignment of two notebooks, in the course that is the current folder."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "source" / "hw" / "one.ipynb", "one")
    write(tmp_path / "source" / "hw" / "two.ipynb", "two")
    (tmp_path / "submitted" / "ada" / "hw").mkdir(parents=True)
    return tmp_path / "submitted" / "ada" / "hw"


def write(path: Path, name: str, solution: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[answer(f"{name}-answer", "given", solution)]), path)


def mended(folder: Path) -> list[str]:
    """The names that nbgrader goes on with."""
    notebooks = [str(path) for path in folder.glob("*.ipynb")]
    mend_folder("hw", "ada", notebooks)
    return [Path(path).name for path in notebooks]


def test_a_renamed_notebook_is_found_by_its_cells(folder: Path) -> None:
    write(folder / "final (2).ipynb", "two", "mine")
    write(folder / "one.ipynb", "one")
    assert mended(folder) == ["final (2).ipynb", "one.ipynb", "two.ipynb"]
    found = nbformat.read(folder / "two.ipynb", as_version=4)
    assert "mine" in found.cells[0].source
    assert found.metadata[OURS] == {"renamed_from": "final (2).ipynb"}


def test_a_notebook_with_its_right_name_is_never_replaced(folder: Path) -> None:
    write(folder / "one.ipynb", "one", "mine")
    write(folder / "one-Copy1.ipynb", "one", "older")
    mended(folder)
    assert "mine" in nbformat.read(folder / "one.ipynb", as_version=4).cells[0].source


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{ not JSON",
        "[1, 2]",
        '{"cells": 7}',
        '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [7]}',
    ],
)
def test_an_unreadable_notebook_is_kept_and_stood_in_for(folder: Path, text: str) -> None:
    (folder / "one.ipynb").write_text(text, encoding="utf-8")
    assert mended(folder) == ["one.ipynb"]
    assert (folder / "one.ipynb.unreadable").read_text(encoding="utf-8") == text
    assert nbformat.read(folder / "one.ipynb", as_version=4).metadata[OURS] == {"unreadable": True}


def test_a_notebook_that_only_a_strict_reader_refuses_is_left_alone(folder: Path) -> None:
    write(folder / "one.ipynb", "one", "mine")
    told = json.loads((folder / "one.ipynb").read_text(encoding="utf-8"))
    told["cells"][0]["collapsed_by_some_tool"] = True
    (folder / "one.ipynb").write_text(json.dumps(told), encoding="utf-8")
    mended(folder)
    assert "mine" in (folder / "one.ipynb").read_text(encoding="utf-8")
