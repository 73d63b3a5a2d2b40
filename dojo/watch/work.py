"""What is kept of a learner's work on katas: read and changed through the progress file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.progress.checked import now, with_checked
from dojo.progress.document import Progress
from dojo.progress.record import Record, Version
from dojo.progress.store import change_progress, read_progress
from graders.problems import decode

Json = dict[str, Any]
NOTHING_TO_KEEP = ("empty", "too_large", "not_text")


@dataclass
class Work:
    """The progress file of a learner's folder, as it was when it was last read."""

    file: Path

    def __post_init__(self) -> None:
        self.progress: Progress = {}

    def read(self) -> None:
        """Raises `Refusal` when the file is damaged."""
        self.progress = read_progress(self.file)

    def record(self, key: str) -> Record:
        return self.progress.get(key, Record())

    def change(self, key: str, change: Callable[[Record], Record]) -> None:
        """Raises `Refusal` when it cannot be kept."""
        self._change(lambda progress: progress | {key: change(progress.get(key, Record()))})

    def keep_checked(self, report: Json, source: bytes) -> None:
        """The version that was graded; raises `Refusal` when it cannot be kept."""
        problem = report["problem"]
        if not problem or problem["kind"] not in NOTHING_TO_KEEP:
            self._change(lambda progress: with_checked(progress, report, decode(source), now()))

    def put_aside(self, key: str, source: bytes) -> None:
        """Code that is about to be replaced becomes a version that can be brought back."""
        self.change(key, lambda record: record.with_version(Version(now(), None, decode(source))))

    def _change(self, change: Callable[[Progress], Progress]) -> None:
        self.progress = change_progress(self.file, change)
