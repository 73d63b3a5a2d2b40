"""The programs of the golden corpus and where their recordings live."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent
PROGRAMS = ROOT / "programs"
RECORDED = ROOT / "recorded"


@dataclass(frozen=True)
class Program:
    """One program, named by its group and file name: `tracing/python_int_argument`."""

    group: str
    name: str

    @property
    def key(self) -> str:
        return f"{self.group}/{self.name}"

    @property
    def path(self) -> Path:
        return PROGRAMS / self.group / f"{self.name}.py"

    @property
    def recording(self) -> Path:
        return RECORDED / self.group / f"{self.name}.json"

    def digest(self) -> str:
        """Identify the text that was recorded, so that an edited program cannot keep an old recording."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()[:16]

    def read_recording(self) -> dict:
        if not self.recording.exists():
            raise FileNotFoundError(
                f"{self.key} has no recording; run `python -m tests.conformance.record {self.key}`"
            )
        return json.loads(self.recording.read_text(encoding="utf-8"))


def all_programs() -> list[Program]:
    """All programs in the order of their keys."""
    return [Program(path.parent.name, path.stem) for path in sorted(PROGRAMS.glob("*/*.py"))]


def select(patterns: list[str]) -> list[Program]:
    """The programs whose key starts with one of `patterns`; all of them when there is no pattern."""
    programs = all_programs()
    if not patterns:
        return programs
    chosen = [program for program in programs if program.key.startswith(tuple(patterns))]
    if not chosen:
        raise SystemExit(f"no program's key starts with any of {patterns}")
    return chosen
