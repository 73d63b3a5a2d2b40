"""Where a course keeps its files: the path is the key, in every tree."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import graders.kata
from dojo.refusal import Refusal
from graders.kata import Track

CURRICULUM = Path("katas/curriculum.toml")
PACKAGED = Path("graders/data")
DIFFICULTY = {1: "easy", 2: "medium", 3: "hard"}


class NoCourse(Refusal):
    """There is no course around the current folder."""


@dataclass(frozen=True)
class Course:
    """The folder that holds `katas/curriculum.toml`; a key is `<track>/<slug>`."""

    root: Path

    @property
    def katas(self) -> Path:
        """Descriptions and starters: in the repository, or where the wheel has them."""
        folders = (self.root / "katas", self.root / PACKAGED / "katas")
        return next((folder for folder in folders if folder.is_dir()), folders[0])

    @property
    def graded(self) -> graders.kata.Course:
        """The same course, as the grading library sees it."""
        graders_folder = self.root / "graders"
        return graders.kata.Course(self.katas, graders_folder / "specs", graders_folder / "expected")

    def tracks(self) -> list[Track]:
        """The tracks in teaching order."""
        return self.graded.tracks()

    @property
    def keys(self) -> list[str]:
        """The keys of all katas, in teaching order."""
        return self.graded.keys()

    def description(self, key: str) -> dict[str, Any]:
        """The kata's `kata.toml` as data, empty where it cannot be read (`dojo verify` says so)."""
        try:
            return tomllib.loads(self.kata_toml(key).read_text(encoding="utf-8"))
        except (FileNotFoundError, tomllib.TOMLDecodeError):
            return {}

    def kata_toml(self, key: str) -> Path:
        return self.katas / key / "kata.toml"

    def starter(self, key: str) -> Path:
        return self.katas / key / "starter.py"

    def solution(self, key: str) -> Path:
        return self.root / "solutions" / key / "solution.py"

    def alternatives(self, key: str) -> list[Path]:
        return sorted((self.root / "solutions" / key / "alternatives").glob("*.py"))

    def wrong_fixes(self, key: str) -> list[Path]:
        return sorted((self.root / "solutions" / key / "wrong_fixes").glob("*.py"))

    def spec(self, key: str) -> Path:
        return self.root / "graders" / "specs" / f"{key}.py"

    def expected(self, key: str) -> Path:
        return self.root / "graders" / "expected" / f"{key}.json"

    def recorded(self, key: str) -> Path:
        return self.root / "recorded" / f"{key}.json"

    def lesson(self, key: str) -> Path:
        return self.root / "docs" / "katas" / f"{key}.md"

    def shown(self, path: Path) -> str:
        """`path` as messages name it: relative to the course."""
        return path.relative_to(self.root).as_posix()


def find_course(start: Path | None = None) -> Course:
    """The course around `start` (default: the current folder), else the one this package belongs to.

    Raises `NoCourse` when neither holds `katas/curriculum.toml`.
    """
    here = (start or Path.cwd()).resolve()
    package = Path(__file__).resolve().parents[1]
    for folder in (here, *here.parents, package):
        if (folder / CURRICULUM).is_file():
            return Course(folder)
    if (package / PACKAGED / CURRICULUM).is_file():
        return Course(package)
    raise NoCourse(
        f"No {CURRICULUM.as_posix()} in {here} or above it. Run this inside a clone of Trace & Error."
    )
