"""A report as `results.json`, version 3, of Exercism's test-runner interface.

Source of the format: exercism.org/docs/building/tooling/test-runners/interface.
"""

import json
from typing import Any

from dojo.grading.store import Graded
from dojo.report_view import safe

LONGEST_OUTPUT = 500
STATUS = {
    "PASS": "pass",
    "FAIL": "fail",
    "GRADER_ERROR": "error",
    "SKIP": "error",
    "NEEDS_TENSORFLOW": "error",
}


def to_json(one: Graded) -> str:
    """The whole file."""
    report = one.report
    results: dict[str, Any] = {
        "version": 3,
        "status": STATUS[report["verdict"]],
        "message": None,
        "tests": [],
    }
    if report["problem"]:
        results |= {"status": "error", "message": safe(report["problem"]["happened"])}
    elif report["grader_errors"]:
        results["message"] = safe(report["grader_errors"][0])
    results["tests"] = [_test(number, check) for number, check in enumerate(report["checks"], 1)]
    return json.dumps(results, indent=2, ensure_ascii=False) + "\n"


def _test(number: int, check: dict[str, Any]) -> dict[str, Any]:
    test = {"name": safe(check["promise"]), "test_code": check["id"], "status": STATUS[check["verdict"]]}
    if check["verdict"] == "FAIL":
        test["message"] = safe(check["why"] or check["promise"])[:LONGEST_OUTPUT]
    elif test["status"] == "error":
        test["message"] = "Not judged, because another check comes first."
    return test | {"task_id": number}
