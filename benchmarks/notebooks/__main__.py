"""`make bench-nbgrader`: a class of notebooks, graded by both commands in one run; writes results.json."""

import argparse
import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from rich.console import Console

from benchmarks.commands import command
from benchmarks.machine import machine
from benchmarks.notebooks.classroom import TRACKS, hand_in_all, make_course
from dojo.course import find_course
from dojo.notebooks.coursedir import course_directory, opened

RESULTS = Path(__file__).with_name("results.json")

type Marks = dict[tuple[str, str], float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=30, help="each hands in five assignments")
    parser.add_argument("--save", action="store_true", help="write the results that the site publishes")
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        results = measure(Path(folder), chosen.students)
    autograde, ours = results["seconds"]["nbgrader_autograde"], results["seconds"]["dojo_nbgrader_grade"]
    Console().print(
        f"{results['students']} students × {results['assignments']} assignments, "
        f"{results['notebooks']} notebooks: nbgrader autograde {autograde:.0f} s, "
        f"dojo nbgrader grade {ours:.0f} s: {autograde / ours:.2f} times as fast, the same marks",
        soft_wrap=True,
    )
    if chosen.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def measure(folder: Path, students: int) -> dict[str, Any]:
    """Grade two copies of one course; ends the benchmark when they do not get the same marks."""
    machine_before = machine()
    one, other = folder / "one" / "course", folder / "other" / "course"
    one.parent.mkdir()
    make_course(one)
    hand_in_all(find_course(), one, students)
    copytree(one, other)
    seconds = {
        "nbgrader_autograde": timed(
            lambda: [command(one, "nbgrader", "autograde", track) for track in TRACKS]
        ),
        "dojo_nbgrader_grade": timed(
            lambda: [command(other.parent, "dojo", "nbgrader", "grade", other.name)]
        ),
    }
    if marks(one) != marks(other):
        raise SystemExit("the two commands gave different marks")
    return {
        "schema": "trace-and-error/bench-nbgrader/1",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine_before,
        "nbgrader": version("nbgrader"),
        "students": students,
        "assignments": len(TRACKS),
        "notebooks": len(list(one.glob("autograded/*/*/*.ipynb"))),
        "seconds": seconds,
    }


def timed(grade: Callable[[], object]) -> float:
    """Seconds, from the start of the first command."""
    started = perf_counter()
    grade()
    return round(perf_counter() - started, 1)


def marks(folder: Path) -> Marks:
    """Every student's score for every assignment."""
    with opened(course_directory(folder).db_url) as gradebook:
        return {
            (submission.student_id, track): submission.score
            for track in TRACKS
            for submission in gradebook.assignment_submissions(track)
        }


if __name__ == "__main__":
    main()
