"""What `dojo verify` reports: one finding per broken rule and place."""

from dataclasses import dataclass
from pathlib import Path

from dojo.course import Course


@dataclass(frozen=True, order=True)
class Finding:
    """A rule of the course that a file breaks, and what to do about it."""

    path: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message} [{self.rule}]"


def finding(course: Course, path: Path, rule: str, message: str) -> Finding:
    return Finding(course.shown(path), rule, message)
