"""`dojo check`: one file, one kata, one report."""

from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.init.folder import find_learner_folder
from dojo.refusal import Refusal
from dojo.sandboxes import grade_surely, sandbox_for


def check_source(course: Course, key: str, source: bytes, name: str, runtime: str) -> dict[str, Any]:
    """Grade `source`, a file called `name`, for the kata `key`; returns the report.

    Raises `Refusal` when the runtime is not there, or cannot judge this kata.
    """
    if runtime not in course.graded.kata(key).runtimes:
        raise Refusal(f"Only real TensorFlow can grade {key}: leave out --runtime {runtime}.")
    with sandbox_for(runtime, warm=True) as sandbox:
        return grade_surely(course.graded, key, source, sandbox, name)


def submission_path(course: Course, key: str, file: Path | None) -> Path:
    """`file`, or the learner's, or the kata's starter; raises `UnknownKata` for another key."""
    kata = course.graded.kata(key)
    folder = find_learner_folder()
    return file or (folder.file(kata.key) if folder else course.starter(kata.key))


def read_submission(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(f"Cannot read {path}: {error.strerror}.") from error


def next_hint(course: Course, report: dict[str, Any]) -> str | None:
    """What to look at next: the first rung of the ladder, unless a diagnosis says it better."""
    if report["verdict"] != "FAIL" or report["diagnosis"] or report["problem"]:
        return None
    return course.graded.kata(report["kata"]).hints[0].text
