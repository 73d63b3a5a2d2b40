"""What was graded, on disk: one file per submission, written whole or not at all."""

import hashlib
import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import graders
from dojo.course import Course
from dojo.grading.submissions import Submission
from dojo.progress.store import write_atomically
from graders.report import GRADER_ERROR

Json = dict[str, Any]

SCHEMA = "trace-and-error/graded/1"

# What `write_atomically` writes to first.
UNFINISHED = re.compile(r"\..+-[a-z0-9_]{8}")


@dataclass(frozen=True)
class Graded:
    """A submission and its report."""

    learner: str
    key: str
    fingerprint: str
    report: Json

    @property
    def points(self) -> float:
        """The share of checks that passed: 0 to 1."""
        checks = self.report["checks"]
        return sum(check["verdict"] == "PASS" for check in checks) / len(checks) if checks else 0.0

    def to_json(self) -> Json:
        """As it is kept."""
        return {
            "schema": SCHEMA,
            "learner": self.learner,
            "fingerprint": self.fingerprint,
            "report": self.report,
        }


class Store:
    """The folder of results."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, submission: Submission) -> Path:
        """Where the report of a submission is kept."""
        return self.folder / "reports" / submission.learner / f"{submission.key}.json"

    def kept(self, submission: Submission, fingerprint: str) -> Graded | None:
        """The grade from an earlier run, if nothing that it depends on has changed."""
        try:
            data = json.loads(self.path(submission).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        if not isinstance(data, dict) or data.get("fingerprint") != fingerprint:
            return None
        if data["report"]["verdict"] == GRADER_ERROR:
            return None  # Not the learner's fault; perhaps it goes better now.
        return Graded(submission.learner, submission.key, fingerprint, data["report"])

    def clear_unfinished(self) -> None:
        """Remove what a run that was killed had begun to write, here and in the exports."""
        for path in self.folder.rglob(".*"):
            if UNFINISHED.fullmatch(path.name) and path.is_file():
                path.unlink()

    def keep(self, submission: Submission, graded: Graded) -> None:
        """Write a grade."""
        path = self.path(submission)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(
            path, json.dumps(graded.to_json(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        )


class Fingerprints:
    """Hashes of all that a grade depends on: submission, kata, spec, expected data, versions."""

    def __init__(self, course: Course, runtime: str):
        self._course = course
        self._runtime = f"{runtime} {_version_of(runtime)}"
        self._graders = _digest(*_library())
        self._katas: dict[str, str] = {}

    def of(self, key: str, source: bytes) -> str:
        """The same for the same grade, and another one when anything changed."""
        parts = (self._runtime, self._graders, self._kata(key), hashlib.sha256(source).hexdigest())
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def _kata(self, key: str) -> str:
        if key not in self._katas:
            course = self._course
            self._katas[key] = _digest(course.spec(key), course.expected(key), course.kata_toml(key))
        return self._katas[key]


def _library() -> list[Path]:
    """The modules of the grading library; a spec counts for its own kata only."""
    folder = Path(graders.__file__).parent
    return sorted(path for path in folder.glob("**/*.py") if folder / "specs" not in path.parents)


def _digest(*paths: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def _version_of(runtime: str) -> str:
    try:
        return version("trace-and-error" if runtime == "minitf" else runtime)
    except PackageNotFoundError:
        return "none"
