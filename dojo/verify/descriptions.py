"""Rules about `kata.toml`: every field is there, of the right type, and true."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from dojo.course import Course
from dojo.verify.findings import Finding, finding

RUNTIMES = ("tensorflow", "minitf")
TEXTS = ("title", "summary")
LISTS = ("objectives", "concepts", "entry_points", "runtimes", "out_of_scope")
SOURCE = ("category", "guide")
DIAGNOSIS = ("title", "believed", "really", "hint")
FIELDS = {*TEXTS, *LISTS, "prerequisites", "difficulty", "minutes", "source", "hints", "diagnoses"}
HINTS = 3
FIX = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{7,40}")


def description_is_toml(course: Course, key: str) -> Iterator[Finding]:
    """`kata.toml` parses."""
    path = course.kata_toml(key)
    if path.is_file():
        try:
            tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            yield finding(course, path, "description", f"not valid TOML: {error}.")


def description_is_complete(course: Course, key: str) -> Iterator[Finding]:
    """Each field has a value of its type, and there is no unknown one."""
    data = course.description(key)
    for message in wrong_fields(data) if data else ():
        yield finding(course, course.kata_toml(key), "description", message)


def wrong_fields(data: dict[str, Any]) -> Iterator[str]:
    yield from (f"unknown field `{name}`." for name in sorted(set(data) - FIELDS))
    yield from (f"`{name}` needs a text." for name in TEXTS if not is_text(data.get(name)))
    yield from (f"`{name}` needs a list of texts." for name in LISTS if not is_texts(data.get(name)))
    if data.get("difficulty") not in (1, 2, 3):
        yield "`difficulty` must be 1, 2 or 3."
    if not isinstance(data.get("minutes"), int) or data["minutes"] < 1:
        yield "`minutes` must be a whole number of at least 1."
    if unknown := set(data.get("runtimes", ())) - set(RUNTIMES):
        yield f"`runtimes` knows {' and '.join(RUNTIMES)}, not {', '.join(sorted(unknown))}."
    yield from wrong_source(table(data.get("source")))


def wrong_source(source: dict[str, Any]) -> Iterator[str]:
    yield from (f"`[source]` needs `{name}`." for name in SOURCE if not is_text(source.get(name)))
    if "fix" in source and not FIX.fullmatch(str(source["fix"])):
        yield "`fix` must read owner/repository@sha; leave it out when no real fix is known."


def every_hint_is_there(course: Course, key: str) -> Iterator[Finding]:
    """Three hints, none of them empty."""
    data = course.description(key)
    hints = data.get("hints", [])
    written = [hint for hint in hints if is_text(table(hint).get("text"))]
    if data and (len(hints) != HINTS or len(written) != HINTS):
        message = f"{len(written)} of {HINTS} hints have a text; a ladder goes from question to near-answer."
        yield finding(course, course.kata_toml(key), "hints", message)


def every_diagnosis_is_told(course: Course, key: str) -> Iterator[Finding]:
    """A diagnosis has its four texts."""
    for name, texts in table(course.description(key).get("diagnoses")).items():
        if missing := [field for field in DIAGNOSIS if not is_text(table(texts).get(field))]:
            message = f"diagnosis `{name}` needs {', '.join(f'`{field}`' for field in missing)}."
            yield finding(course, course.kata_toml(key), "diagnosis-text", message)


def prerequisites_come_earlier(course: Course, key: str) -> Iterator[Finding]:
    """A kata builds on katas that the curriculum teaches before it."""
    keys = course.keys
    for before in course.description(key).get("prerequisites", []):
        if before not in keys[: keys.index(key)]:
            message = f"`{before}` is no kata that comes before this one."
            yield finding(course, course.kata_toml(key), "prerequisites", message)


def table(value: Any) -> dict[str, Any]:
    """`value`, or nothing where the author wrote something that is no table."""
    return value if isinstance(value, dict) else {}


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(is_text, value))
