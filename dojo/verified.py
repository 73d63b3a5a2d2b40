"""`katas/verified.json`: on which TensorFlow the answers of a kata are graded as they should be.

An entry says when, and from which files: once a file of the kata changes, the entry is stale.
"""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from dojo.course import Course
from graders.kata import CourseError

VERIFIED = Path("katas/verified.json")
SCHEMA = "trace-and-error/verified/1"
# The version in constraints.txt, and the oldest other release for our Python; `make versions` has both.
NEEDED = ("2.20.0", "2.21.0")

Entries = dict[str, dict[str, dict[str, str]]]  # key, version of TensorFlow, then `date` and `files`


def read_verified(course: Course) -> Entries:
    """All entries, stale ones too; raises `CourseError` for a file of another form."""
    path = course.root / VERIFIED
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise CourseError(f"{VERIFIED.as_posix()} is not valid JSON: {error}") from None
    if data.get("schema") != SCHEMA:
        raise CourseError(f"{VERIFIED.as_posix()} has another format: delete it and run `make versions`.")
    return data["katas"]


def fresh_versions(course: Course, key: str, entries: Entries) -> list[str]:
    """The versions on which the kata was verified as it is now, oldest first."""
    now = hash_of_files(course, key)
    fresh = [name for name, entry in entries.get(key, {}).items() if entry["files"] == now]
    return sorted(fresh, key=release)


def note_verified(course: Course, key: str, version: str, today: date) -> None:
    """Write that the kata holds on `version`; what was noted for other files of it is dropped."""
    entries, now = read_verified(course), hash_of_files(course, key)
    kept = {name: entry for name, entry in entries.get(key, {}).items() if entry["files"] == now}
    kept[version] = {"date": today.isoformat(), "files": now}
    entries[key] = {name: kept[name] for name in sorted(kept, key=release)}
    there = {listed: entries[listed] for listed in course.keys if listed in entries}
    text = json.dumps({"schema": SCHEMA, "katas": there}, indent=1) + "\n"
    (course.root / VERIFIED).write_text(text, encoding="utf-8")


def hash_of_files(course: Course, key: str) -> str:
    """Of everything that decides what a grader says: answers, spec, expected data, entry points, runtimes."""
    answers = [course.solution(key), *course.alternatives(key), *course.wrong_fixes(key)]
    digest = sha256()
    for path in (course.starter(key), *answers, course.spec(key), course.expected(key)):
        digest.update(f"{course.shown(path)}\n".encode() + (path.read_bytes() if path.is_file() else b""))
    digest.update(json.dumps(decisive_fields(course.description(key))).encode())
    return digest.hexdigest()


def decisive_fields(description: dict[str, Any]) -> list[Any]:
    return [description.get("entry_points"), description.get("runtimes")]


def release(version: str) -> tuple[int, ...]:
    """`2.9.1` and `2.22.0rc0` as numbers that sort; a candidate counts as its release."""
    return tuple(int(part.partition("rc")[0]) for part in version.split("."))
