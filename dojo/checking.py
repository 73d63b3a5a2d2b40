"""`dojo check`: one file, one kata, one report."""

from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.refusal import Refusal
from dojo.sandboxes import sandbox_for
from graders.judge import grade


def check_file(course: Course, key: str, file: Path | None, runtime: str) -> dict[str, Any]:
    """Grade `file` (default: the kata's starter) for the kata `key`; returns the report.

    Raises `UnknownKata` for another key, and `Refusal` when the file cannot be read or
    the runtime is not there.
    """
    kata = course.graded.kata(key)
    path = file or course.starter(kata.key)
    source = read_submission(path)
    with sandbox_for(runtime) as sandbox:
        return grade(kata.key, source, sandbox, name=path.name, course=course.graded)


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
