"""`dojo record`: what the answers do on real TensorFlow, kept for the graders and for the pages."""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dojo.course import Course
from dojo.recorded import make_record, needs_record
from dojo.refusal import Refusal
from dojo.sandboxes import sandbox_for
from graders.expected import record
from graders.sandboxes.base import Sandbox


def record_katas(course: Course, keys: Sequence[str]) -> Iterator[tuple[Path, bool]]:
    """Record the given katas, or all; yields each file and whether it changed.

    Raises `UnknownKata` for another key before anything is recorded.
    """
    katas = [course.graded.kata(key) for key in keys or course.keys]
    with sandbox_for("tensorflow") as sandbox:
        for kata in katas:
            yield record_expected(course, kata.key, sandbox)
            if needs_record(course, kata.key):
                yield record_for_page(course, kata.key, sandbox)


def record_expected(course: Course, key: str, sandbox: Sandbox) -> tuple[Path, bool]:
    """What the solution does: the graders compare with it."""
    path = course.expected(key)
    before = path.read_bytes() if path.is_file() else None
    record(course.graded, key, course.solution(key).read_text(encoding="utf-8"), sandbox)
    return path, path.read_bytes() != before


def record_for_page(course: Course, key: str, sandbox: Sandbox) -> tuple[Path, bool]:
    """What a page shows in place of what its engine cannot find out."""
    path = course.recorded(key)
    text = json.dumps(make_record(course, key, sandbox), indent=1, ensure_ascii=False) + "\n"
    refuse_paths_of_this_machine(text, key)
    changed = not path.is_file() or path.read_text(encoding="utf-8") != text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path, changed


def refuse_paths_of_this_machine(text: str, key: str) -> None:
    """A record is published: nothing in it may tell where it was made."""
    for folder in (tempfile.gettempdir(), sys.prefix, str(Path.home())):
        if f"{folder}/" in text:
            at = text.index(f"{folder}/")
            raise Refusal(
                f"The record of {key} would tell a path of this machine: {text[at - 60 : at + 60]!r}"
            )
