"""`dojo record`: what the solutions do on real TensorFlow, kept for the graders."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dojo.course import Course
from dojo.sandboxes import sandbox_for
from graders.expected import record


def record_expected(course: Course, keys: Sequence[str]) -> Iterator[tuple[Path, bool]]:
    """Record the given katas, or all; yields each file and whether it changed.

    Raises `UnknownKata` for another key before anything is recorded.
    """
    katas = [course.graded.kata(key) for key in keys or course.keys]
    with sandbox_for("tensorflow") as sandbox:
        for kata in katas:
            path = course.expected(kata.key)
            before = path.read_bytes() if path.is_file() else None
            record(course.graded, kata.key, course.solution(kata.key).read_text(encoding="utf-8"), sandbox)
            yield path, path.read_bytes() != before
