"""Reports of answers, kept under all that they depend on: an answer is graded once, whoever asks first."""

import hashlib
import json
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.grading.store import Fingerprints
from dojo.grading.unseen import refuse_stale
from dojo.grading.work import Task, grade_task
from dojo.progress.store import write_atomically
from graders.report import GRADER_ERROR

Json = dict[str, Any]

RUNTIME = "tensorflow"
FOLDER = "reports"


class Reports:
    """The reports in `folder`, made with the hidden inputs in `hidden`."""

    def __init__(self, course: Course, hidden: Path, folder: Path):
        self._course = course
        self._hidden = hidden.resolve()
        self.folder = folder.resolve()
        self._fingerprints = Fingerprints(course, RUNTIME)

    def report(self, key: str, source: str) -> Json:
        """The report that is kept, or one made now; raises `Refusal` when hidden inputs are stale."""
        kept = self.kept(key, source)
        return kept if kept is not None else self.keep(key, source, grade_task(self.task(key, source)))

    def kept(self, key: str, source: str) -> Json | None:
        """The report of the same answer to the same questions, from before."""
        try:
            return json.loads(self._path(key, source).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None

    def keep(self, key: str, source: str, report: Json) -> Json:
        """Keep a report and return it; not one whose grader failed, which may go better next time."""
        if report["verdict"] != GRADER_ERROR:
            path = self._path(key, source)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, json.dumps(report, ensure_ascii=False, sort_keys=True) + "\n")
        return report

    def task(self, key: str, source: str) -> Task:
        """The answer as a worker takes it; raises `Refusal` when hidden inputs are stale."""
        refuse_stale(self._course, key, self._hidden)
        return Task(str(self._course.root), key, "answer.py", _encoded(source), RUNTIME, str(self._hidden))

    def fingerprint(self, key: str, source: str) -> str:
        """The same for the same report."""
        digest = hashlib.sha256(self._fingerprints.of(key, _encoded(source)).encode())
        for path in (self._hidden / f"{key}.json", self._hidden / f"{key}.draw.json"):
            digest.update(path.read_bytes() if path.exists() else b"")
        return digest.hexdigest()

    def _path(self, key: str, source: str) -> Path:
        return self.folder / key / f"{self.fingerprint(key, source)}.json"


def _encoded(source: str) -> bytes:
    return source.encode("utf-8", "replace")
