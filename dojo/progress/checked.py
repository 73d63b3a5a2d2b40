"""What a check leaves in the progress: the version that was graded, and how."""

from datetime import UTC, datetime
from typing import Any

from dojo.progress.document import Progress
from dojo.progress.record import Record, Version
from dojo.progress.store import change_progress, progress_file
from graders.problems import decode


def keep_checked(report: dict[str, Any], source: bytes) -> None:
    """Add what `dojo check` graded to the learner's progress. Raises `Refusal` when it cannot be kept."""
    problem = report["problem"]
    if problem and problem["kind"] in ("empty", "too_large", "not_text"):
        return  # nothing that anyone would want back
    change_progress(progress_file(), lambda progress: with_checked(progress, report, decode(source), now()))


def with_checked(progress: Progress, report: dict[str, Any], source: str, at: str) -> Progress:
    """The progress with one more version of the report's kata."""
    record = progress.get(report["kata"], Record())
    checks = report["checks"]
    version = Version(
        at=at,
        verdict=report["verdict"],
        source=source,
        kept=sum(check["verdict"] == "PASS" for check in checks),
        promises=len(checks),
        helped=record.solution_seen is not None,
    )
    return progress | {report["kata"]: record.with_version(version)}


def now() -> str:
    """This moment as progress files write it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
