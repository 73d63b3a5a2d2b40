"""Gradebooks for learning platforms: complete, quoted, and safe in a spreadsheet."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from dojo.notebooks.coursedir import opened
from dojo.notebooks.export import CanvasExport, CsvExport, MoodleExport, PlainExport

# nbgrader's own objects meet in a session before they are added to it.
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")

NASTY = '=HYPERLINK("http://example.com", "grade")'


@pytest.fixture
def gradebook(db_url: str) -> Iterator[Gradebook]:
    """Two students; one handed in late, was graded by hand too, and has a formula for a name."""
    with opened(db_url) as gradebook:
        gradebook.add_assignment("hw")
        gradebook.add_notebook("one", "hw")
        gradebook.add_grade_cell("checks", "one", "hw", max_score=4, cell_type="code")
        gradebook.add_grade_cell("essay", "one", "hw", max_score=4, cell_type="markdown")
        gradebook.add_student("ada", first_name="Ada", last_name=NASTY, email="+1")
        gradebook.add_student("ben", first_name="Ben, \nthe second", last_name="O'Neil")
        gradebook.add_submission("hw", "ada")
        auto = gradebook.find_grade("checks", "one", "hw", "ada")
        manual = gradebook.find_grade("essay", "one", "hw", "ada")
        auto.auto_score, manual.manual_score = 3.0, 2.5
        gradebook.find_submission_notebook("one", "hw", "ada").late_submission_penalty = 1.0
        gradebook.db.commit()
        yield gradebook


def exported(kind: type[CsvExport], gradebook: Gradebook, tmp_path: Path) -> list[list[str]]:
    kind(to=str(tmp_path / "out.csv")).export(gradebook)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_plain(gradebook: Gradebook, tmp_path: Path) -> None:
    rows = [
        dict(zip(table[0], row, strict=True))
        for table in [exported(PlainExport, gradebook, tmp_path)]
        for row in table[1:]
    ]
    scores = {
        row["student_id"]: (row["raw_score"], row["late_submission_penalty"], row["score"]) for row in rows
    }
    assert scores == {"ada": ("5.5", "1", "4.5"), "ben": ("0", "0", "0")}
    assert {row["max_score"] for row in rows} == {"8"}
    assert rows[1]["first_name"] == "Ben, \nthe second"


def test_canvas(gradebook: Gradebook, tmp_path: Path) -> None:
    header, possible, *rows = exported(CanvasExport, gradebook, tmp_path)
    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "hw"]
    assert possible == ["Points Possible", "", "", "", "", "8"]
    assert [(row[3], row[5]) for row in rows] == [("ada", "4.5"), ("ben", "0")]


def test_moodle(gradebook: Gradebook, tmp_path: Path) -> None:
    header, *rows = exported(MoodleExport, gradebook, tmp_path)
    assert header == ["First name", "Last name", "ID number", "Email address", "hw"]
    assert [(row[2], row[4]) for row in rows] == [("ada", "4.5"), ("ben", "0")]


@pytest.mark.parametrize("kind", [PlainExport, CanvasExport, MoodleExport])
def test_no_cell_is_a_formula(kind: type[CsvExport], gradebook: Gradebook, tmp_path: Path) -> None:
    cells = [cell for row in exported(kind, gradebook, tmp_path) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_only_the_assignments_and_students_asked_for(gradebook: Gradebook, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    PlainExport(to=str(path), student=["ben"], assignment=["hw"]).export(gradebook)
    assert len(path.read_text(encoding="utf-8").split("hw,")) == 2
