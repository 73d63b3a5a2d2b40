"""Cells with nbgrader's metadata, schema 3: every kind of cell that our notebooks have."""

from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
BEGIN_SOLUTION, END_SOLUTION = "### BEGIN SOLUTION", "### END SOLUTION"
BEGIN_HIDDEN, END_HIDDEN = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"


def notebook(cells: list[NotebookNode]) -> NotebookNode:
    """A Python notebook."""
    return new_notebook(cells=cells, metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})


def told(name: str, text: str) -> NotebookNode:
    """Markdown that students read and cannot change."""
    return new_markdown_cell(text, id=name, metadata=graded(name, locked=True))


def provided(name: str, code: str) -> NotebookNode:
    """Code that students run and cannot change; it gives no points."""
    return new_code_cell(code, id=name, metadata=graded(name, locked=True))


def answer(name: str, given: str, solution: str) -> NotebookNode:
    """Code that students change: they are given the first part, the solution is cut off."""
    source = "\n".join([given.rstrip(), "", BEGIN_SOLUTION, solution.rstrip(), END_SOLUTION])
    return new_code_cell(source, id=name, metadata=graded(name, solution=True))


def marked(name: str, told: str, hidden: str, points: float) -> NotebookNode:
    """Gives points; what is hidden, students never see."""
    source = "\n".join([told, BEGIN_HIDDEN, hidden, END_HIDDEN])
    return new_code_cell(source, id=name, metadata=graded(name, grade=True, locked=True, points=points))


def written(name: str, model: str, points: float) -> NotebookNode:
    """An answer in prose, which a person grades."""
    return new_markdown_cell(
        model, id=name, metadata=graded(name, grade=True, solution=True, points=points)
    )  # fmt: skip


def graded(
    name: str,
    *,
    grade: bool = False,
    solution: bool = False,
    locked: bool = False,
    points: float | None = None,
) -> dict[str, Any]:
    """A cell's metadata, as nbgrader's schema 3 wants them."""
    fields = {"grade": grade, "solution": solution, "locked": locked, "task": False}
    told = {"grade_id": name, "schema_version": 3, **fields}
    return {"nbgrader": told if points is None else told | {"points": points}}


def split_hidden(source: str) -> tuple[str, str]:
    """A cell's source without its hidden part, and the hidden part."""
    shown, hidden, inside = [], [], False
    for line in source.splitlines():
        if BEGIN_HIDDEN in line or END_HIDDEN in line:
            inside = BEGIN_HIDDEN in line
        else:
            (hidden if inside else shown).append(line)
    return "\n".join(shown), "\n".join(hidden)
