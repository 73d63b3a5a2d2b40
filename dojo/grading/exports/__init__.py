"""The results for people and other programs: one module per form, all from the same grades."""

from collections.abc import Sequence
from pathlib import Path

from dojo.course import Course
from dojo.grading.exports import class_report, exercism, feedback, junit, table
from dojo.grading.store import Graded
from dojo.progress.store import write_atomically


def write_exports(course: Course, grades: Sequence[Graded], folder: Path) -> list[Path]:
    """Write every form; returns the files that an instructor opens first."""
    first = {
        "grades.csv": table.to_csv(grades),
        "junit.xml": junit.to_xml(grades),
        "class.html": class_report.to_html(course, grades),
    }
    for name, text in first.items():
        _write(folder / name, text)
    for one in grades:
        _write(folder / "exercism" / one.learner / one.key / "results.json", exercism.to_json(one))
    for learner in dict.fromkeys(one.learner for one in grades):
        theirs = [one for one in grades if one.learner == learner]
        _write(folder / "feedback" / f"{learner}.md", feedback.to_markdown(course, learner, theirs))
    return [folder / name for name in first]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text)
