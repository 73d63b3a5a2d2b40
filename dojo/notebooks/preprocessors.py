"""Steps of nbgrader's autograding: ours mend a notebook, grade it from its text, and ask for a person.

They stand in `nbgrader_config.py`; `GradeAnswers` is in the place of nbgrader's `Execute`.
"""

from functools import cached_property
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets import Unicode

from dojo.course import find_course
from dojo.notebooks.cells import split_hidden
from dojo.notebooks.marks import KataMark, Mark, PredictionMark, asked, kata_mark, prediction_mark
from dojo.notebooks.mending import NOTES, OURS, mend, true_cells
from dojo.notebooks.reports import FOLDER, Reports

Resources = dict[str, Any]
Done = tuple[NotebookNode, Resources]

REVIEW = "review"


class MendNotebook(NbGraderPreprocessor):
    """Gives every graded cell back its place, its type and its metadata, whatever became of them."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Only text of answers is taken from the student's cells."""
        told = resources["nbgrader"]
        with Gradebook(told["db_url"]) as gradebook:
            true = true_cells(gradebook.find_notebook(told["notebook"], told["assignment"]))
        mend(nb, true)
        return nb, resources


class GradeAnswers(NbGraderPreprocessor):
    """Grades answers from their text, in a sandbox; no kernel runs."""

    katas = Unicode("", help="The clone of Trace & Error that the course was built from.").tag(config=True)
    hidden = Unicode("hidden", help="The folder of hidden inputs, seen from the course.").tag(config=True)
    reports = Unicode(FOLDER, help="The folder that keeps reports, seen from the course.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Write a report and points below every graded code cell, and take out what is hidden."""
        cells = {name_of(cell): cell for cell in nb.cells}
        for cell in nb.cells:
            if is_grade(cell) and cell.cell_type == "code":
                self._mark(cell, cells)
        return nb, resources

    def _mark(self, cell: NotebookNode, cells: dict[str | None, NotebookNode]) -> None:
        task = asked(name_of(cell) or "", cell.source)
        most = float(cell.metadata.nbgrader.points)
        write_mark(cell, self._marked(task, cells, most))
        cell.source = split_hidden(cell.source)[0]

    def _marked(
        self, task: KataMark | PredictionMark | None, cells: dict[str | None, NotebookNode], most: float
    ) -> Mark:
        match task:
            case KataMark():
                answer = cells[task.answer]
                return kata_mark(self._report(task.key, answer.source), notes_of(answer), most)
            case PredictionMark():
                return prediction_mark(task, {task.answer: cells[task.answer].source}, most)
        return Mark(None, "This cell is not one that dojo can grade: a person has to.")

    @cached_property
    def _reports(self) -> Reports:
        return reports_of(self)

    def _report(self, key: str, source: str) -> dict[str, Any]:
        report = self._reports.report(key, source)
        for error in report["grader_errors"]:
            self.log.error("%s could not be graded: %s", key, error)
        return report


def reports_of(told: GradeAnswers) -> Reports:
    """The reports that these settings lead to, seen from the course."""
    course = find_course(Path(told.katas) if told.katas else None)
    return Reports(course, Path(told.hidden), Path(told.reports))


class AskForReview(NbGraderPreprocessor):
    """Marks as "needs manual grade" what could not be graded for a reason that is not the student's."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Comes after `SaveAutoGrades`, which has no word for this."""
        told = resources["nbgrader"]
        for cell in nb.cells:
            if cell.metadata.get(OURS, {}).get(REVIEW):
                with Gradebook(told["db_url"]) as gradebook:
                    place = (told["notebook"], told["assignment"], told["student"])
                    grade = gradebook.find_grade(name_of(cell), *place)
                    grade.auto_score, grade.needs_manual_grade = None, True
                    gradebook.db.commit()
        return nb, resources


def write_mark(cell: NotebookNode, mark: Mark) -> None:
    """A mark as outputs: nbgrader reads points from a result that is a number."""
    shown = {"text/plain": mark.text} | ({"text/html": mark.html} if mark.html else {})
    number = {"text/plain": f"{mark.points or 0.0:g}"}
    cell.outputs = [
        new_output("display_data", shown),
        new_output("execute_result", number, execution_count=1),
    ]
    cell.execution_count = 1
    if mark.points is None:
        cell.metadata[OURS] = {REVIEW: True}


def name_of(cell: NotebookNode) -> str | None:
    """A cell's grade_id."""
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def notes_of(cell: NotebookNode) -> list[str]:
    """What mending had to do, for the student to read."""
    return list(cell.metadata.get(OURS, {}).get(NOTES, []))
