"""The submissions in a folder: `LEARNER/TRACK/SLUG.py`, as `dojo init` lays them out."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from dojo.course import Course
from dojo.refusal import Refusal


class NothingToGrade(Refusal):
    """The folder is not there, or holds no submission."""


@dataclass(frozen=True, order=True)
class Submission:
    """One learner's file for one kata."""

    learner: str
    key: str
    path: Path


@dataclass(frozen=True)
class Stray:
    """A Python file that belongs to no kata, and the key that may be meant."""

    path: Path
    nearest: str | None

    def __str__(self) -> str:
        meant = f" (did you mean {self.nearest}.py?)" if self.nearest else ""
        return f"{self.path}: no kata of that name{meant}; not graded"


def find_submissions(course: Course, folder: Path) -> tuple[list[Submission], list[Stray]]:
    """All submissions by learner, katas in teaching order, and what is none.

    Raises `NothingToGrade`.
    """
    if not folder.is_dir():
        raise NothingToGrade(f"Cannot grade {folder}: there is no such folder.")
    found: list[Submission] = []
    strays: list[Stray] = []
    for path in _python_files(folder):
        learner, *rest = path.relative_to(folder).with_suffix("").parts
        key = "/".join(rest)
        if key in course.keys:
            found.append(Submission(learner, key, path))
        else:
            strays.append(Stray(path.relative_to(folder), _nearest(key, course.keys)))
    if not found:
        raise NothingToGrade(
            f"Nothing to grade in {folder}: submissions are LEARNER/TRACK/SLUG.py, "
            f"such as {Path('ada', course.keys[0])}.py."
        )
    order = {key: number for number, key in enumerate(course.keys)}
    return sorted(found, key=lambda one: (one.learner, order[one.key])), strays


def _python_files(folder: Path) -> Iterator[Path]:
    """The files of learners; links are not followed, because they lead to other people's."""
    for path in sorted(folder.glob("*/**/*.py")):
        if path.is_file() and not path.is_symlink() and not _is_hidden(path.relative_to(folder)):
            yield path


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__")) for part in path.parts)


def _nearest(key: str, keys: list[str]) -> str | None:
    return next(iter(get_close_matches(key, keys, 1)), None)
