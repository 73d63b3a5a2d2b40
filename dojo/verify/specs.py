"""Rules about a kata's spec and its record: it loads, and its names are those the other files use."""

from collections.abc import Iterator

from dojo.course import Course
from dojo.recorded import needs_record, what_is_stale
from dojo.verify.answers import claims
from dojo.verify.descriptions import table
from dojo.verify.findings import Finding, finding
from graders.expected import is_stale
from graders.kata import CourseError
from graders.spec import Spec, read_spec


def load_spec(course: Course, key: str) -> Spec | Exception | None:
    """The spec, the exception that loading it raised, or None where there is no file."""
    if not course.spec(key).is_file():
        return None
    try:
        return read_spec(course.graded.spec(key))
    except Exception as error:  # a spec is a program: anything can go wrong in it, and all of it is a finding
        return error


def the_spec_loads(course: Course, key: str) -> Iterator[Finding]:
    """The spec imports, and its checks can be judged in the order they stand."""
    spec = load_spec(course, key)
    if isinstance(spec, Exception):
        message = f"cannot be loaded: {type(spec).__name__}: {spec}"
        yield finding(course, course.spec(key), "spec", message)


def every_named_check_exists(course: Course, key: str) -> Iterator[Finding]:
    """A wrong fix names a check of the spec."""
    spec = load_spec(course, key)
    checks = {check.id for check in spec.checks} if isinstance(spec, Spec) else None
    for path in course.wrong_fixes(key):
        claim = claims(path)
        if claim and checks is not None and claim[0] not in checks:
            yield finding(course, path, "wrong-fix-claim", f"the spec has no check `{claim[0]}`.")


def spec_and_texts_name_the_same_diagnoses(course: Course, key: str) -> Iterator[Finding]:
    """Each diagnosis of the spec has its text in `kata.toml`, and each text its diagnosis."""
    spec = load_spec(course, key)
    if not isinstance(spec, Spec):
        return
    found = {diagnosis.id for diagnosis in spec.diagnoses}
    told = set(table(course.description(key).get("diagnoses")))
    for name in sorted(found - told):
        yield finding(course, course.kata_toml(key), "diagnosis-text", f"no text for the spec's `{name}`.")
    for name in sorted(told - found):
        message = f"the spec has no diagnosis `{name}`."
        yield finding(course, course.kata_toml(key), "diagnosis-text", message)


def the_record_is_fresh(course: Course, key: str) -> Iterator[Finding]:
    """The expected data was recorded from this solution and this spec."""
    needed = (course.expected(key), course.spec(key), course.solution(key))
    if not all(path.is_file() for path in needed):
        return
    try:
        stale = is_stale(course.graded, key, course.solution(key).read_text(encoding="utf-8"))
    except ValueError:
        stale = True  # not even JSON
    if stale:
        message = f"stale: solution or spec changed since. Record again: dojo record {key}"
        yield finding(course, course.expected(key), "stale-record", message)


def what_the_page_shows_is_fresh(course: Course, key: str) -> Iterator[Finding]:
    """What was recorded for the page is of these answers and programs, and of this spec."""
    if not (needs_record(course, key) and course.recorded(key).is_file() and course.spec(key).is_file()):
        return
    try:
        stale = list(what_is_stale(course, key))
    except CourseError:
        return  # the description is incomplete, which another rule says
    except (ValueError, KeyError):
        stale = ["it cannot be read."]
    for what in stale:
        message = f"stale: {what} Record again: dojo record {key}"
        yield finding(course, course.recorded(key), "stale-record", message)
