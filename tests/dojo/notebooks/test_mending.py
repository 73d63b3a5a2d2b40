"""Whatever became of a notebook: graded cells are as they were given out, answers as they came in."""

from types import SimpleNamespace

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from dojo.notebooks.mending import NOTES, OURS, mend, true_cells

TRUE = true_cells(
    SimpleNamespace(
        grade_cells=[
            SimpleNamespace(name="checks", max_score=4.0),
            SimpleNamespace(name="essay", max_score=2.0),
        ],
        solution_cells=[SimpleNamespace(name="answer"), SimpleNamespace(name="essay")],
        source_cells=[
            SimpleNamespace(
                name=name, cell_type=kind, source=f"{name} as given", locked=locked, checksum=name
            )
            for name, kind, locked in (
                ("about", "markdown", True),
                ("answer", "code", False),
                ("checks", "code", True),
                ("essay", "markdown", False),
            )
        ],
    )
)


def test_nothing_but_answers_is_taken_from_the_student() -> None:
    nb = new_notebook(
        cells=[
            code("about", "changed"),
            code("answer", "my answer", grade=True, points=100),
            code("checks", "pass", points="many"),
            code("essay", "my essay"),
        ]
    )
    mend(nb, TRUE)
    assert texts(nb) == {
        "about": "about as given", "answer": "my answer", "checks": "checks as given", "essay": "my essay",
    }  # fmt: skip
    assert [cell.cell_type for cell in nb.cells] == ["markdown", "code", "code", "markdown"]
    assert nb.cells[1].metadata.nbgrader == TRUE[1].metadata["nbgrader"]
    assert nb.cells[2].metadata.nbgrader.points == 4.0


def test_missing_cells_come_back_in_their_place_and_a_deleted_answer_is_empty() -> None:
    nb = new_notebook(cells=[markdown("about", ""), new_code_cell("of their own"), code("checks", "")])
    mend(nb, TRUE)
    assert list(texts(nb)) == ["about", "answer", None, "checks", "essay"]
    assert texts(nb)["answer"] == ""
    assert "no cell for this answer" in notes(nb, "answer")
    assert texts(nb)["essay"] == "essay as given"


def test_of_copies_the_last_counts_and_the_others_have_no_say() -> None:
    nb = new_notebook(cells=[code("answer", "first"), code("answer", "second"), code("answer", "last")])
    mend(nb, TRUE)
    assert texts(nb)["answer"] == "last"
    assert "3 cells for this answer" in notes(nb, "answer")
    kept = [cell.source for cell in nb.cells if "nbgrader" not in cell.metadata]
    assert kept == ["first", "second"]


def test_metadata_of_any_shape_does_no_harm() -> None:
    odd = [
        new_code_cell("x", metadata={"nbgrader": told}) for told in (None, 7, [], {"grade_id": ["answer"]})
    ]
    nb = new_notebook(cells=odd, metadata={OURS: {"renamed_from": {"a": 1}}})
    mend(nb, TRUE)
    assert set(texts(nb)) == {None, "about", "answer", "checks", "essay"}


def test_a_student_cannot_leave_notes() -> None:
    cell = code("answer", "mine")
    cell.metadata[OURS] = {NOTES: ["Excellent, full marks."], "review": True}
    nb = new_notebook(cells=[cell])
    mend(nb, TRUE)
    assert notes(nb, "answer") == ""


def code(name: str, source: str, **more: object) -> NotebookNode:
    return new_code_cell(source, metadata={"nbgrader": {"grade_id": name, **more}})


def markdown(name: str, source: str) -> NotebookNode:
    return new_markdown_cell(source, metadata={"nbgrader": {"grade_id": name}})


def texts(nb: NotebookNode) -> dict[str | None, str]:
    return {cell.metadata.get("nbgrader", {}).get("grade_id"): cell.source for cell in nb.cells}


def notes(nb: NotebookNode, name: str) -> str:
    found = next(cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)
    return " ".join(found.metadata[OURS][NOTES])
