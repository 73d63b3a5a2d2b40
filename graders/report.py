"""The outcome of grading, in the shape of `report.schema.json`."""

import hashlib
import json
from pathlib import Path
from typing import Any

SCHEMA = "trace-and-error/report/1"

PASS = "PASS"
FAIL = "FAIL"
SKIP = "SKIP"
GRADER_ERROR = "GRADER_ERROR"

Json = dict[str, Any]


def schema() -> Json:
    """The JSON Schema every report follows."""
    return json.loads((Path(__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def submission_json(name: str, source: str | bytes) -> Json:
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return {"name": name, "sha256": hashlib.sha256(data).hexdigest()}


def overall(verdicts: list[str], problem: Any) -> str:
    """FAIL wins, then GRADER_ERROR; a problem is a FAIL."""
    if problem or FAIL in verdicts:
        return FAIL
    return GRADER_ERROR if GRADER_ERROR in verdicts else PASS


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
