"""What a learner gets back: promises, reasons and the next step, and nothing that was asked of the code.

Inputs and expected values are left out on purpose: they will be asked again, of others.
"""

from collections.abc import Sequence
from typing import Any

from dojo.course import Course
from dojo.grading.disclosure import without_inputs
from dojo.grading.store import Graded
from dojo.report_view import MARKS, safe


def to_markdown(course: Course, learner: str, grades: Sequence[Graded]) -> str:
    """One file per learner, a section per kata."""
    passed = sum(one.report["verdict"] == "PASS" for one in grades)
    lines = [f"# {_plain(learner)}", "", f"{passed} of {len(grades)} katas pass.", ""]
    for one in grades:
        lines += _section(course, one)
    return "\n".join(lines)


def _section(course: Course, one: Graded) -> list[str]:
    report = without_inputs(one.report)
    title = course.description(one.key).get("title", one.key)
    lines = [f"## {title}", "", f"`{one.key}`: **{report['verdict']}**", ""]
    if report["problem"]:
        lines += [_plain(report["problem"]["happened"]), "", _plain(report["problem"]["do"]), ""]
    for check in report["checks"]:
        lines.append(f"- {MARKS[check['verdict']][0]} {_promise(check)}")
    lines.append("")
    if told := report["diagnosis"]:
        lines += [f"**{told['title']}.** {told['really']}", "", f"Look at: {told['hint']}", ""]
    if report["grader_errors"]:
        lines += ["The grader failed here, not you; your instructor can see why.", ""]
    return lines


def _promise(check: dict[str, Any]) -> str:
    reason = f" ({check['why']})" if check["verdict"] == "FAIL" and check["why"] else ""
    return _plain(check["promise"] + reason)


def _plain(text: str) -> str:
    """On one line, without control characters."""
    return " ".join(safe(text).split())
