"""What a class handed in, read as autograding will read it: every answer that there is to grade."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.utils import is_grade

from dojo.notebooks.marks import KataMark, asked
from dojo.notebooks.mending import mend, true_cells
from dojo.notebooks.preprocessors import name_of
from dojo.notebooks.submissions import mend_folder, read

SUBMITTED = "submitted"


@dataclass(frozen=True, order=True)
class HandedIn:
    """One student's notebooks for one assignment."""

    assignment: str
    student: str


@dataclass(frozen=True)
class Answer:
    """The text of one answer to a kata."""

    key: str
    source: str


def handed_in(assignments: list[str]) -> list[HandedIn]:
    """The submissions in the course that this process works in; of all assignments if none is named."""
    folders = (path for path in Path(SUBMITTED).glob("*/*") if path.is_dir())
    found = (HandedIn(path.name, path.parent.name) for path in folders)
    return sorted(one for one in found if not assignments or one.assignment in assignments)


def answers(submission: HandedIn, gradebook: Gradebook) -> Iterator[Answer]:
    """The answers in a submission, once its notebooks are mended as autograding will mend them."""
    with TemporaryDirectory(prefix="handed-in-") as name:
        copy = Path(name) / submission.assignment
        shutil.copytree(Path(SUBMITTED) / submission.student / submission.assignment, copy)
        notebooks = [str(path) for path in sorted(copy.glob("*.ipynb"))]
        if not notebooks:
            return
        mend_folder(submission.assignment, submission.student, notebooks)
        for path in map(Path, notebooks):
            yield from _answers_in(path, submission.assignment, gradebook)


def _answers_in(path: Path, assignment: str, gradebook: Gradebook) -> Iterator[Answer]:
    notebook = read(path)
    try:
        true = true_cells(gradebook.find_notebook(path.stem, assignment))
    except MissingEntry:
        return  # nbgrader leaves out a notebook that the assignment has not
    if notebook is None:
        return
    mend(notebook, true)
    sources = {name_of(cell): cell.source for cell in notebook.cells}
    for cell in notebook.cells:
        task = asked(name_of(cell) or "", cell.source) if is_grade(cell) else None
        if isinstance(task, KataMark):
            yield Answer(task.key, sources[task.answer])
