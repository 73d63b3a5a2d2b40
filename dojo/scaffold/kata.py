"""Writes the files of a new kata; `dojo verify` refuses them until they are filled in."""

import re
from pathlib import Path
from string import Template

from dojo.course import Course
from dojo.refusal import Refusal
from dojo.scaffold.curriculum import add_to_curriculum

TEMPLATES = Path(__file__).parent / "templates"
KEY = re.compile(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*")


class CannotScaffold(Refusal):
    """The key is not one, or the kata exists."""


def scaffold(course: Course, key: str) -> list[Path]:
    """Write every file of the kata `key`, list it in the curriculum, and return what was written.

    Raises `CannotScaffold` for a malformed key and for files that exist already; nothing is written then.
    """
    if not KEY.fullmatch(key):
        raise CannotScaffold(f"{key!r} is not a key: write track/slug in lower case with underscores.")
    files = new_files(course, key)
    if there := [course.shown(path) for path in files if path.exists()]:
        raise CannotScaffold(f"{key} exists already: {', '.join(there)}. Nothing was written.")
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled(template, key), encoding="utf-8")
    return [*files, add_to_curriculum(course, key)]


def new_files(course: Course, key: str) -> dict[Path, str]:
    """Where each file of a kata goes, and the template that starts it."""
    answers = course.solution(key).parent
    return {
        course.starter(key): "starter.py",
        course.kata_toml(key): "kata.toml",
        course.solution(key): "solution.py",
        answers / "alternatives" / "todo_name_it.py": "alternative.py",
        answers / "wrong_fixes" / "todo_name_the_belief.py": "wrong_fix.py",
        course.spec(key): "spec.py",
        course.lesson(key): "lesson.md",
    }


def filled(template: str, key: str) -> str:
    title = key.split("/")[1].replace("_", " ").capitalize()
    text = (TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")
    return Template(text).substitute(key=key, title=title)
