"""Rules about which files there are: all of a kata's, and no others."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dojo.course import CURRICULUM, Course
from dojo.mutation.record import EXPLANATIONS, OUTCOMES
from dojo.recorded import needs_record
from dojo.verified import VERIFIED
from dojo.verify.findings import Finding, finding

FEWEST_ALTERNATIVES = 1
FEWEST_WRONG_FIXES = 3
TREES = ("katas", "solutions", "graders/specs", "graders/expected", "recorded", "docs/katas")
# Files of a tree that belong to no kata.
SHARED = {
    "katas/curriculum.toml",
    "katas/routes.toml",
    "docs/katas/index.md",
    VERIFIED.as_posix(),
    OUTCOMES.as_posix(),
    EXPLANATIONS.as_posix(),
}


def every_kata_is_listed_once(course: Course) -> Iterator[Finding]:
    """`curriculum.toml` names each kata folder once, and no folder that is not there."""
    path = course.root / CURRICULUM
    listed = Counter(course.keys)
    for key, times in listed.items():
        if times > 1:
            yield finding(course, path, "listed-once", f"{key} is listed {times} times; keep one.")
    folders = {"/".join(folder.parts[-2:]) for folder in (course.root / "katas").glob("*/*/")}
    for key in sorted(folders - set(listed)):
        message = "this kata is not in katas/curriculum.toml; add its line."
        yield finding(course, course.root / "katas" / key, "listed-once", message)


def no_stray_file(course: Course) -> Iterator[Finding]:
    """Nothing but the files that the curriculum's katas consist of."""
    belong = {path for key in course.keys for path in files_of(course, key)}
    for tree in TREES:
        for path in sorted((course.root / tree).rglob("*")):
            if path.is_file() and path not in belong and not is_shared(course, path):
                yield finding(course, path, "stray-file", "no listed kata has such a file; delete it.")


def files_of(course: Course, key: str) -> list[Path]:
    """Every file that the kata `key` has or must have."""
    return [
        course.starter(key),
        course.kata_toml(key),
        course.solution(key),
        course.spec(key),
        course.expected(key),
        course.lesson(key),
        *([course.recorded(key)] if needs_record(course, key) else []),
        *course.alternatives(key),
        *course.wrong_fixes(key),
    ]


def is_shared(course: Course, path: Path) -> bool:
    generated = path.name == "__init__.py" or "__pycache__" in path.parts
    return generated or course.shown(path) in SHARED


def every_file_is_there(course: Course, key: str) -> Iterator[Finding]:
    """Starter, description, solution, spec, expected data and lesson exist."""
    for path in files_of(course, key):
        if not path.is_file():
            made = path in (course.expected(key), course.recorded(key))
            what = f"missing; record it: dojo record {key}" if made else "missing."
            yield finding(course, path, "missing-file", what)


def enough_answers(course: Course, key: str) -> Iterator[Finding]:
    """At least one alternative and three wrong fixes."""
    folder = course.solution(key).parent
    for name, found, fewest in (
        ("alternatives", course.alternatives(key), FEWEST_ALTERNATIVES),
        ("wrong_fixes", course.wrong_fixes(key), FEWEST_WRONG_FIXES),
    ):
        if len(found) < fewest:
            message = f"{len(found)} of at least {fewest} files; think of what a learner would try."
            yield finding(course, folder / name, "enough-answers", message)
