"""On which versions of TensorFlow a kata was verified: the rule, and the run that makes it true."""

from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version
from itertools import batched

from dojo.course import Course
from dojo.refusal import Refusal
from dojo.sandboxes import NO_TENSORFLOW, installed
from dojo.verified import NEEDED, VERIFIED, fresh_versions, note_verified, read_verified
from dojo.verify.findings import Finding, finding
from dojo.verify.grading import grade_katas
from dojo.verify.layout import files_of
from dojo.verify.verdicts import VERDICT_RULES
from graders.kata import CourseError

BATCH = 8  # katas after which what was found is noted, in case the run ends early


def verified_on_every_version(course: Course, key: str) -> Iterator[Finding]:
    """The kata, as it is now, was verified on every version of TensorFlow that the course promises."""
    path = course.root / VERIFIED
    if not all(file.is_file() for file in files_of(course, key)):
        return  # other rules say so, and nobody can verify it yet
    try:
        missing = set(NEEDED) - set(fresh_versions(course, key, read_verified(course)))
    except CourseError as error:
        yield finding(course, path, "verified", str(error))
        return
    if missing:
        shown = " and ".join(sorted(missing))
        yield finding(
            course, path, "verified", f"{key} is not verified on {shown} as it is now: make versions"
        )


def verify_here(course: Course, keys: Sequence[str]) -> Iterator[tuple[str, str, list[Finding]]]:
    """Grade every kata that changed since it was verified on the TensorFlow installed here, and note it.

    Yields key, version and what is wrong; a kata with something wrong is not noted. Raises `Refusal`
    where there is no TensorFlow.
    """
    if not installed("tensorflow"):
        raise Refusal(NO_TENSORFLOW)
    here, entries = version("tensorflow"), read_verified(course)
    stale = [key for key in keys or course.keys if here not in fresh_versions(course, key, entries)]
    for some in batched(stale, BATCH, strict=False):
        for kata in grade_katas(course, some, ["tensorflow"]):
            found = sorted(each for rule in VERDICT_RULES for each in rule(course, kata))
            if not found:
                note_verified(course, kata.key, here, date.today())
            yield kata.key, here, found
