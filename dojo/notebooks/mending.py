"""Notebooks that came back changed: the graded cells as they were given out, the answers as they came in."""

from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from dojo.notebooks.cells import graded

OURS = "trace_and_error"
NOTES = "notes"
RENAMED = "renamed_from"
UNREADABLE = "unreadable"

DELETED = "Your notebook has no cell for this answer: it was deleted or replaced. There is nothing to grade."
COPIED = (
    "Your notebook has {number} cells for this answer. The last one is graded, as it is the last to run when "
    "a notebook is run from top to bottom."
)
RENAMED_NOTE = "Your notebook came in as {name!r}, and is graded as the one whose cells it has."
UNREADABLE_NOTE = "Your file is not a notebook that can be read. There is nothing to grade."


@dataclass(frozen=True)
class TrueCell:
    """A cell as the gradebook knows it."""

    name: str
    kind: str
    source: str
    metadata: dict[str, Any]

    @property
    def is_answer(self) -> bool:
        """Is its text the student's?"""
        return self.metadata["nbgrader"]["solution"]


def true_cells(notebook: Any) -> list[TrueCell]:
    """The cells of a notebook of nbgrader's gradebook, in order."""
    most = {cell.name: cell.max_score for cell in notebook.grade_cells}
    answers = {cell.name for cell in notebook.solution_cells}
    found = []
    for cell in notebook.source_cells:
        metadata = graded(
            cell.name,
            grade=cell.name in most,
            solution=cell.name in answers,
            locked=cell.locked,
            points=most.get(cell.name),
        )
        metadata["nbgrader"]["checksum"] = cell.checksum
        found.append(TrueCell(cell.name, cell.cell_type, cell.source, metadata))
    return found


def mend(nb: NotebookNode, true: list[TrueCell]) -> None:
    """Rebuild the cells of `nb` that the gradebook knows, and add those that are missing in their place."""
    notes = _whole_notebook(nb)
    known = {cell.name: cell for cell in true}
    copies: dict[str, list[NotebookNode]] = {}
    for cell in nb.cells:
        copies.setdefault(_name(cell), []).append(cell)
    mended: list[NotebookNode] = []
    for cell in nb.cells:
        name = _name(cell)
        if name not in known:
            mended.append(_unmarked(cell))
        elif cell is copies[name][-1]:
            mended.append(_rebuilt(known[name], copies[name], notes))
        else:
            mended.append(_unmarked(cell))
    nb.cells = _with_missing(mended, true, notes)
    nb.metadata.pop(OURS, None)


def _whole_notebook(nb: NotebookNode) -> list[str]:
    """What `mend_folder` noted about the file."""
    noted = nb.metadata.get(OURS, {})
    if noted.get(UNREADABLE):
        return [UNREADABLE_NOTE]
    return [RENAMED_NOTE.format(name=str(noted[RENAMED]))] if noted.get(RENAMED) else []


def _rebuilt(true: TrueCell, copies: list[NotebookNode], notes: list[str]) -> NotebookNode:
    if not true.is_answer:
        return _new(true, true.source, [])
    told = [*notes, COPIED.format(number=len(copies))] if len(copies) > 1 else notes
    return _new(true, copies[-1].source, told)


def _with_missing(cells: list[NotebookNode], true: list[TrueCell], notes: list[str]) -> list[NotebookNode]:
    """Each missing cell after the one that it followed; a missing answer is empty, and earns nothing."""
    names = [_name(cell) for cell in cells]
    at = 0
    for cell in true:
        if cell.name in names:
            at = names.index(cell.name) + 1
            continue
        deleted = cell.is_answer and cell.kind == "code"
        added = _new(cell, "" if deleted else cell.source, [*notes, DELETED] if deleted else [])
        cells.insert(at, added)
        names.insert(at, cell.name)
        at += 1
    return cells


def _new(true: TrueCell, source: str, notes: list[str]) -> NotebookNode:
    make = new_code_cell if true.kind == "code" else new_markdown_cell
    return make(source, id=true.name, metadata=true.metadata | {OURS: {NOTES: notes}})


def _unmarked(cell: NotebookNode) -> NotebookNode:
    """A cell of the student's own, which has no say in grading."""
    cell.metadata.pop("nbgrader", None)
    cell.metadata.pop(OURS, None)
    return cell


def _name(cell: NotebookNode) -> Any:
    told = cell.metadata.get("nbgrader")
    name = told.get("grade_id") if isinstance(told, dict) else None
    return name if isinstance(name, str) else None
