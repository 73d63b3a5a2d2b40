"""Every submission that the repository keeps: starters, right answers, wrong fixes."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graders.kata import Course

ROOT = Path(__file__).parents[2]
COURSE = Course.find()
CLAIM = re.compile(r"Caught by: (?P<check>\w+)\nDiagnosis: (?P<diagnosis>\w+)\Z")


@dataclass(frozen=True)
class Submission:
    """One file that a learner might hand in."""

    key: str
    path: Path

    def __str__(self) -> str:
        return f"{self.key}/{self.path.stem}"

    @property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def claim(self) -> tuple[str, str]:
        """The check that a wrong fix says must catch it first, and the diagnosis."""
        found = CLAIM.search(ast.get_docstring(ast.parse(self.source)) or "")
        assert found, f"{self.path} does not end its docstring with `Caught by:` and `Diagnosis:`"
        return found["check"], found["diagnosis"]


def keys() -> list[str]:
    return COURSE.keys()


@cache
def runtimes_of(key: str) -> tuple[str, ...]:
    """The runtimes that a kata is made for."""
    return COURSE.kata(key).runtimes


def on_page(submissions: list[Submission]) -> list[Submission]:
    """Those that the page can grade, on minitf; of the others it shows recorded reports."""
    return [each for each in submissions if "minitf" in runtimes_of(each.key)]


def starters() -> list[Submission]:
    return [Submission(key, ROOT / "katas" / key / "starter.py") for key in keys()]


def right_answers() -> list[Submission]:
    return answers("solution.py") + answers("alternatives/*.py")


def wrong_fixes() -> list[Submission]:
    return answers("wrong_fixes/*.py")


def answers(pattern: str) -> list[Submission]:
    folders = {key: ROOT / "solutions" / key for key in keys()}
    return [Submission(key, path) for key, folder in folders.items() for path in sorted(folder.glob(pattern))]
