"""What nbgrader reads from a mark: points, or that a person has to look."""

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import determine_grade

from dojo.notebooks.cells import marked
from dojo.notebooks.coursedir import opened
from dojo.notebooks.marks import Mark
from dojo.notebooks.preprocessors import AskForReview, GradeAnswers, write_mark

# nbgrader's own objects meet in a session before they are added to it.
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.mark.parametrize("points", [0.0, 0.3333, 2.5, 4.0])
def test_nbgrader_reads_the_points(points: float) -> None:
    cell = marked("kata-checks", "", "", 4.0)
    write_mark(cell, Mark(points, "text", "<p>text</p>"))
    assert determine_grade(cell) == (points, 4.0)
    assert cell.outputs[0].data == {"text/plain": "text", "text/html": "<p>text</p>"}


@pytest.fixture
def gradebook_url(db_url: str) -> str:
    """A gradebook with one submission to be graded."""
    with opened(db_url) as gradebook:
        gradebook.add_assignment("hw")
        gradebook.add_notebook("one", "hw")
        for name in ("kata-checks", "other"):
            gradebook.add_grade_cell(name, "one", "hw", max_score=4, cell_type="code")
        gradebook.add_student("ada")
        gradebook.add_submission("hw", "ada")
    return db_url


def grades(url: str, cells: list[NotebookNode]) -> dict[str, tuple[float | None, bool]]:
    """Run nbgrader's step and ours that comes after it; score and "needs manual grade" of each cell."""
    resources = {"nbgrader": {"notebook": "one", "assignment": "hw", "student": "ada", "db_url": url}}
    nb = new_notebook(cells=cells)
    for step in (SaveAutoGrades(), AskForReview()):
        nb, resources = step.preprocess(nb, resources)
    with opened(url) as gradebook:
        found = [(name, gradebook.find_grade(name, "one", "hw", "ada")) for name in ("kata-checks", "other")]
        return {name: (grade.auto_score, grade.needs_manual_grade) for name, grade in found}


def test_what_could_not_be_graded_waits_for_a_person(gradebook_url: str) -> None:
    checks, other = marked("kata-checks", "", "", 4.0), marked("other", "", "", 4.0)
    write_mark(checks, Mark(None, "The grader failed here."))
    write_mark(other, Mark(0.0, "Nothing holds."))
    assert grades(gradebook_url, [checks, other]) == {"kata-checks": (None, True), "other": (0.0, False)}


def test_tests_of_a_teachers_own_are_not_run_and_wait_for_a_person(gradebook_url: str) -> None:
    cells = [marked(name, "", "import os; os._exit(3)", 4.0) for name in ("kata-checks", "other")]
    nb, _ = GradeAnswers().preprocess(new_notebook(cells=cells), {})
    assert set(grades(gradebook_url, nb.cells).values()) == {(None, True)}
    assert "os._exit" not in str(nb)
