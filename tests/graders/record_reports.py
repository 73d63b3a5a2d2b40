"""Writes the expected observation and the golden reports of `tests/graders/course` afresh.

Run `python -m tests.graders.record_reports` and read the difference before committing it.
"""

import json
from pathlib import Path
from typing import Any

from graders.expected import record
from graders.judge import grade
from graders.kata import Course
from graders.sandboxes.base import Sandbox
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox

COURSE = Path(__file__).parent / "course"
KEY = "basics/doubling"


def report_of(submission: Path, course: Course, sandbox: Sandbox) -> dict[str, Any]:
    """The report without its observation, which is too long to read.

    And without what held the submission, which is the machine's, and what only TensorFlow confirms.
    """
    report = grade(KEY, submission.read_bytes(), sandbox, name=submission.name, course=course)
    del report["isolation"], report["confirmed"]
    return {**report, "observation": sorted(report["observation"])}


def main() -> None:
    course = Course(COURSE / "katas", COURSE / "specs", COURSE / "expected")
    solution = (COURSE / "submissions/solution.py").read_text(encoding="utf-8")
    with SubprocessSandbox("tensorflow") as sandbox:
        record(course, KEY, solution, sandbox)
        for submission in sorted((COURSE / "submissions").glob("*.py")):
            text = json.dumps(report_of(submission, course, sandbox), indent=1, ensure_ascii=False)
            submission.with_suffix(".report.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
