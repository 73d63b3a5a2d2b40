"""The outcome of grading, in the shape of `report.schema.json`."""

import hashlib
import json
from pathlib import Path
from typing import Any

SCHEMA = "trace-and-error/report/1"

PASS = "PASS"
FAIL = "FAIL"
SKIP = "SKIP"
NEEDS_TENSORFLOW = "NEEDS_TENSORFLOW"
GRADER_ERROR = "GRADER_ERROR"

Json = dict[str, Any]


def schema() -> Json:
    """The JSON Schema every report follows."""
    return json.loads((Path(__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def submission_json(name: str, source: str | bytes) -> Json:
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return {"name": name, "sha256": hashlib.sha256(data).hexdigest()}


def overall(checks: list[Json], problem: Json | None, grader_errors: list[str]) -> str:
    """FAIL wins, a problem being one; then GRADER_ERROR."""
    verdicts = [check["verdict"] for check in checks]
    if problem or FAIL in verdicts:
        return FAIL
    return GRADER_ERROR if grader_errors else PASS


def check_json(check: Any, verdict: str, **told: Any) -> Json:
    """One check's entry; `told` fills in what a failure says."""
    entry = {
        "id": check.id,
        "promise": check.promise,
        "verdict": verdict,
        "mode": None,
        "scenario": None,
        "called": None,
        "happened": None,
        "expected": None,
        "why": None,
        "lesson": check.lesson,
    }
    return entry | told
