"""The students of a class, from the file that a learning platform exports."""

import csv
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from dojo.notebooks.coursedir import course_directory, opened
from dojo.refusal import Refusal

# Columns by what platforms call them, small letters: nbgrader's own, Canvas, Moodle.
COLUMNS = {
    "id": ("sis login id", "id number", "username", "student_id", "id"),  # Canvas has "ID" of its own, too
    "first_name": ("first_name", "first name"),
    "last_name": ("last_name", "last name", "surname"),
    "email": ("email", "email address"),
}


@dataclass(frozen=True)
class Enrolled:
    """One student; `id` names the folder of submissions."""

    id: str
    first_name: str | None
    last_name: str | None
    email: str | None


def read_roster(path: Path) -> Iterator[Enrolled]:
    """The students of a CSV file; raises `Refusal`, naming the line, for one that cannot be used."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"Cannot read {path}: {error}.") from error
    reader = csv.DictReader(text.splitlines())
    columns = _columns(path, reader.fieldnames or [])
    for row in reader:
        told = {field: (row[column] or "").strip() or None for field, column in columns.items()}
        if told["id"] is None:
            continue  # Canvas has a row "Points Possible" in between.
        if "/" in told["id"] or told["id"].startswith("."):
            raise Refusal(f"{path}, line {reader.line_num}: the id {told['id']!r} cannot be a folder's name.")
        yield Enrolled(**(dict.fromkeys(COLUMNS) | told))


def enroll(folder: Path, students: list[Enrolled]) -> None:
    """Add students to the gradebook of a course, or correct their names."""
    with opened(course_directory(folder).db_url) as gradebook:
        for student in students:
            told = asdict(student)
            gradebook.update_or_create_student(told.pop("id"), **told)


def _columns(path: Path, header: list[str]) -> dict[str, str]:
    """Our fields, and the columns of the file that hold them."""
    spelled = {name.strip().lower(): name for name in header}
    found = {
        field: spelled[next(name for name in names if name in spelled)]
        for field, names in COLUMNS.items()
        if any(name in spelled for name in names)
    }
    if "id" not in found:
        raise Refusal(
            f"{path} has no column for the student's id; it may be called {', '.join(COLUMNS['id'])}. "
            f"There is {', '.join(header) or 'nothing'}."
        )
    return found
