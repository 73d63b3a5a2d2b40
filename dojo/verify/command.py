"""`dojo verify`: structure first, because it is instant; then the verdicts on what is whole."""

from collections.abc import Sequence

from rich.console import Console

from dojo.course import Course
from dojo.sandboxes import NO_TENSORFLOW, installed
from dojo.verify.findings import Finding
from dojo.verify.grading import grade_katas
from dojo.verify.structure import structure_findings
from dojo.verify.verdicts import VERDICT_RULES
from graders.kata import CourseError

RUNTIMES = ("tensorflow", "minitf")


def verify_course(
    console: Console, course: Course, keys: Sequence[str], runtime: str | None
) -> list[Finding]:
    """All broken rules of the given katas (default: all), graded on `runtime` (default: every one there is).

    Raises `UnknownKata` for a key that the curriculum does not list.
    """
    unknown = [key for key in keys if key not in course.keys]
    for key in unknown:
        course.graded.kata(key)
    keys = list(keys) or course.keys
    found = structure_findings(course, keys)
    whole = [key for key in keys if is_whole(course, key, found)]
    if len(whole) < len(keys):
        console.print(f"Not graded until its files are complete: {', '.join(set(keys) - set(whole))}")
    runtimes = [runtime] if runtime else [name for name in RUNTIMES if installed(name)]
    if not runtime and len(runtimes) < len(RUNTIMES):
        console.print(f"Graded on {', '.join(runtimes)} only. {NO_TENSORFLOW}")
    return found + verdict_findings(course, whole, runtimes)


def is_whole(course: Course, key: str, found: Sequence[Finding]) -> bool:
    """Can the kata be graded? Not while its description is incomplete or a file of it is missing."""
    blocking = {"missing-file", "description", "hints", "diagnosis-text", "spec", "wrong-fix-claim"}
    try:
        course.graded.kata(key)
    except CourseError:
        return False
    return not any(finding.rule in blocking and f"/{key}" in f"/{finding.path}" for finding in found)


def verdict_findings(course: Course, keys: Sequence[str], runtimes: Sequence[str]) -> list[Finding]:
    """What the answers of whole katas break when they are graded."""
    graded = grade_katas(course, keys, runtimes)
    return sorted(finding for kata in graded for rule in VERDICT_RULES for finding in rule(course, kata))
