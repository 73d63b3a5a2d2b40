"""Gradebooks as CSV (RFC 4180) for learning platforms, safe to open in a spreadsheet.

Each class is a plugin of `nbgrader export --exporter=dojo.notebooks.export.NAME`. Scores
are what nbgrader reports: with manual grades, and with what lateness costs taken off.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import ExportPlugin

from dojo.grading.exports.table import harmless

type Row = list[Any]

PLAIN = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip


class CsvExport(ExportPlugin):
    """Writes `rows` to the file of `--to`; a subclass says which rows."""

    default = "grades.csv"

    def export(self, gradebook: Gradebook) -> None:
        """Called by `nbgrader export`."""
        path = Path(self.to or self.default)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            for row in self.rows(gradebook):
                writer.writerow([harmless(written(cell)) for cell in row])
        self.log.info("Grades are in %s", path)

    def rows(self, gradebook: Gradebook) -> Iterator[Row]:
        """The header and what follows."""
        raise NotImplementedError

    def assignments(self, gradebook: Gradebook) -> list[Assignment]:
        """Those of `--assignment`, or all."""
        return [one for one in gradebook.assignments if not self.assignment or one.name in self.assignment]

    def students(self, gradebook: Gradebook) -> list[Student]:
        """Those of `--student`, or all."""
        wanted = {str(student) for student in self.student}
        return [one for one in gradebook.students if not wanted or one.id in wanted]


class PlainExport(CsvExport):
    """A row per student and assignment, with the columns of nbgrader's own exporter."""

    def rows(self, gradebook: Gradebook) -> Iterator[Row]:
        """The header and what follows."""
        yield list(PLAIN)
        for assignment in self.assignments(gradebook):
            for student in self.students(gradebook):
                raw, penalty, when = scores(gradebook, assignment, student)
                who = [student.id, student.last_name, student.first_name, student.email]
                points = [raw, penalty, max(0.0, raw - penalty), assignment.max_score]
                yield [assignment.name, assignment.duedate, when, *who, *points]


class CanvasExport(CsvExport):
    """A row per student, as Canvas imports grades; students are found by SIS Login ID."""

    def rows(self, gradebook: Gradebook) -> Iterator[Row]:
        """The header and what follows."""
        assignments = self.assignments(gradebook)
        names = [assignment.name for assignment in assignments]
        yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *names]
        yield ["Points Possible", "", "", "", "", *(assignment.max_score for assignment in assignments)]
        for student in self.students(gradebook):
            name = ", ".join(filter(None, (student.last_name, student.first_name)))
            yield [name, "", "", student.id, "", *totals(gradebook, assignments, student)]


class MoodleExport(CsvExport):
    """A row per student, as Moodle imports grades; students are found by ID number or email."""

    def rows(self, gradebook: Gradebook) -> Iterator[Row]:
        """The header and what follows."""
        assignments = self.assignments(gradebook)
        names = [assignment.name for assignment in assignments]
        yield ["First name", "Last name", "ID number", "Email address", *names]
        for student in self.students(gradebook):
            who = [student.first_name, student.last_name, student.id, student.email]
            yield [*who, *totals(gradebook, assignments, student)]


def totals(gradebook: Gradebook, assignments: list[Assignment], student: Student) -> list[float]:
    """What a student has for each assignment in the end."""
    found = (scores(gradebook, assignment, student) for assignment in assignments)
    return [max(0.0, raw - penalty) for raw, penalty, _ in found]


def scores(gradebook: Gradebook, assignment: Assignment, student: Student) -> tuple[float, float, Any]:
    """Score, what lateness costs, and when it was handed in; zeros for nothing handed in."""
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return 0.0, 0.0, None
    return submission.score, submission.late_submission_penalty, submission.timestamp


def written(cell: Any) -> str:
    """A cell's text: numbers short, nothing for None."""
    if cell is None:
        return ""
    return f"{round(cell, 4):g}" if isinstance(cell, float) else str(cell)
