"""Files of a submission that nbgrader would skip or stumble over: renamed and unreadable notebooks."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from dojo.notebooks.mending import OURS, RENAMED, UNREADABLE

SOURCE = "source"
log = logging.getLogger(__name__)


def mend_folder(assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's `pre_convert_hook`, run in the folder of the course before each submission.

    A notebook that is missing is looked for among those of other names, by its cells, and
    copied to its name; one that cannot be read is kept as `NAME.unreadable`, and a
    notebook that says so stands in. `notebooks` is what nbgrader goes on with.
    """
    folder = Path(notebooks[0]).parent
    wanted = {path.name: path for path in sorted((Path(SOURCE) / folder.name).glob("*.ipynb"))}
    for name in wanted:
        _replace_unreadable(folder / name)
    strays = {path: read(path) for path in sorted(folder.glob("*.ipynb")) if path.name not in wanted}
    for name, source in wanted.items():
        if not (folder / name).exists():
            _adopt(folder / name, cell_names(read(source)), strays)
    notebooks[:] = sorted({*notebooks, *map(str, folder.glob("*.ipynb"))})


def read(path: Path) -> NotebookNode | None:
    """The notebook, None when there is none to be read from this file."""
    try:
        found = nbformat.read(path, as_version=4)
    except (
        OSError,
        ValueError,
        RecursionError,
        AttributeError,
        KeyError,
        TypeError,
        nbformat.ValidationError,
    ):
        return None
    return found if all(map(is_sound, found.get("cells", [None]))) else None


def is_sound(cell: Any) -> bool:
    """Has a cell the parts that nbgrader and we rely on? (More would fail notebooks that Jupyter opens.)"""
    return (
        isinstance(cell, dict)
        and cell.get("cell_type") in ("code", "markdown", "raw")
        and isinstance(cell.get("source"), str)
        and isinstance(cell.get("metadata"), dict)
    )


def cell_names(notebook: NotebookNode | None) -> set[str]:
    """The grade_ids of a notebook's cells."""
    cells: Iterable[NotebookNode] = notebook.cells if notebook else []
    told = [cell.metadata.get("nbgrader") for cell in cells]
    return {str(one["grade_id"]) for one in told if isinstance(one, dict) and "grade_id" in one}


def _replace_unreadable(path: Path) -> None:
    if not path.exists() or read(path) is not None:
        return
    log.warning("%s is not a notebook that can be read; it is kept beside it.", path)
    path.rename(path.with_name(f"{path.name}.unreadable"))
    nbformat.write(new_notebook(metadata={OURS: {UNREADABLE: True}}), path)


def _adopt(path: Path, names: set[str], strays: dict[Path, NotebookNode | None]) -> None:
    """Copy the last stray notebook that has any of these cells."""
    for stray, notebook in reversed(strays.items()):
        if notebook is not None and cell_names(notebook) & names:
            log.warning("%s is graded as %s, whose cells it has.", stray, path.name)
            notebook.metadata[OURS] = {RENAMED: stray.name}
            nbformat.write(notebook, path)
            return
