"""Brings the course's starters into a learner's folder, and never over their work."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from dojo.course import Course
from dojo.init.folder import LearnerFolder


class Done(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    THERE = "there already"
    UPDATED = "brought up to date: it was not edited"
    KEPT = "kept: it is your work"
    BESIDE = "kept, and the changed starter put beside it"
    GONE = "kept: the course has no such kata any more"


@dataclass(frozen=True)
class Brought:
    """A file of the folder, and what was done about it."""

    key: str
    done: Done
    path: Path


def bring_starters(course: Course, folder: LearnerFolder) -> list[Brought]:
    """Write what is missing, update what nobody edited, keep the rest; in the order of the course."""
    before = folder.delivered()
    brought = [_bring(course, folder, key, before.get(key)) for key in course.keys]
    folder.keep_delivered({key: _digest(course.starter(key).read_bytes()) for key in course.keys})
    return brought + list(_gone(folder, before.keys() - set(course.keys)))


def _bring(course: Course, folder: LearnerFolder, key: str, delivered: str | None) -> Brought:
    path, starter = folder.file(key), course.starter(key).read_bytes()
    if not path.exists():
        _write(path, starter)
        return Brought(key, Done.WRITTEN, path)
    theirs = _digest(path.read_bytes())
    if theirs == _digest(starter):
        return Brought(key, Done.THERE, path)
    if theirs == delivered:
        _write(path, starter)
        return Brought(key, Done.UPDATED, path)
    if delivered == _digest(starter):
        return Brought(key, Done.KEPT, path)
    _write(folder.newer_starter(key), starter)
    return Brought(key, Done.BESIDE, folder.newer_starter(key))


def _gone(folder: LearnerFolder, keys: set[str]) -> Iterator[Brought]:
    for key in sorted(keys):
        if folder.file(key).exists():
            yield Brought(key, Done.GONE, folder.file(key))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
