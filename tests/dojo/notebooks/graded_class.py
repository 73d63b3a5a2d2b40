"""A class that was made, handed in and graded by the commands of the guide."""

import html
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from dojo.notebooks.coursedir import course_directory, opened
from tests.dojo.notebooks.hand_ins import ASSIGNMENT, CHANGES, CHECKS

ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "teaching-nbgrader.md"
REHEARSED = ("ada-right", "ben-wrong", "cleo-cheating", "dan-crashing")  # eve loops: 20 seconds more
ATTACKS = tuple(change.__name__ for change in CHANGES)
EVERYBODY = (*REHEARSED, "eve-looping", *ATTACKS, "renamed", "unreadable")
MOST = 4.0
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class GradedClass:
    """The course after the last command, and what the commands printed."""

    folder: Path
    printed: str

    def score(self, student: str, name: str = CHECKS, notebook: str = "two_clocks") -> float:
        with opened(course_directory(self.folder).db_url) as gradebook:
            return gradebook.find_grade(name, notebook, ASSIGNMENT, student).auto_score

    def feedback(self, student: str) -> str:
        path = self.folder / "feedback" / student / ASSIGNMENT / "two_clocks.html"
        return html.unescape(TAG.sub("", path.read_text(encoding="utf-8")))


def commands_of_the_guide() -> tuple[list[str], list[str]]:
    """The ```bash block of the guide, in front of autograding and from there on."""
    block = re.search(r"^```bash\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lines = block[1].splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("nbgrader autograde"))
    return lines[:at], lines[at:]


def run(lines: list[str], folder: Path) -> str:
    """Run commands as an instructor does, stopping at the first that fails; returns what they print."""
    home = {name: str(folder / "home") for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    path = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euc", "\n".join(lines)],
        cwd=folder, env=os.environ | home | {"PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
