"""What real TensorFlow said, kept for pages: they show it where the page's engine cannot ask.

`recorded/<key>.json` holds the report of every answer of a kata that only TensorFlow can
grade, and what those programs of its lesson did that are marked `runtime="tensorflow"`.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.lessons import tensorflow_programs
from dojo.refusal import Refusal
from graders.judge import grade
from graders.sandboxes.base import Sandbox

Json = dict[str, Any]

SCHEMA = "trace-and-error/recorded/1"
SHOWN_EVENTS = ("trace", "print")


def needs_record(course: Course, key: str) -> bool:
    """Is there anything about this kata that the page's engine cannot find out?"""
    return needs_tensorflow(course, key) or bool(programs_of(course, key))


def needs_tensorflow(course: Course, key: str) -> bool:
    """Is the kata made for real TensorFlow only?"""
    return "minitf" not in course.description(key).get("runtimes", ["minitf"])


def programs_of(course: Course, key: str) -> list[str]:
    """The lesson's programs that have to be recorded."""
    lesson = course.lesson(key)
    return tensorflow_programs(lesson.read_text(encoding="utf-8")) if lesson.is_file() else []


def answers_of(course: Course, key: str) -> list[Path]:
    """The answers whose reports have to be recorded: all, or none where the page can grade."""
    if not needs_tensorflow(course, key):
        return []
    right = [course.solution(key), *course.alternatives(key)]
    return [course.starter(key), *course.wrong_fixes(key), *right]


def make_record(course: Course, key: str, sandbox: Sandbox) -> Json:
    """Grade the answers and run the programs; `sandbox` must run TensorFlow."""
    answers = {course.shown(path): report_of(course, key, path, sandbox) for path in answers_of(course, key)}
    programs = {hash_of(program): modes_of(program, sandbox) for program in programs_of(course, key)}
    return {
        "schema": SCHEMA,
        "kata": key,
        "runtime": sandbox.runtime_json(),
        "made_from": made_from(course, key),
        "answers": answers,
        "programs": programs,
    }


def report_of(course: Course, key: str, path: Path, sandbox: Sandbox) -> Json:
    """A report without the observation, and without what only concerns the machine that recorded it."""
    report = grade(key, path.read_bytes(), sandbox, name=path.name, course=course.graded)
    for concerning_the_run in ("isolation", "confirmed", "review"):
        report.pop(concerning_the_run)
    return report | {"observation": {}}


def modes_of(program: str, sandbox: Sandbox) -> Json:
    """Per mode the traces and prints, and the error at the end; raises `Refusal` when it did not end."""
    ran = sandbox.run(program, "program.py")
    if ran["problem"]:
        raise Refusal(f"{ran['problem']['happened']} {ran['problem']['do']}\n{program}")
    return {
        mode: {
            "events": [event for event in done["events"] if event["kind"] in SHOWN_EVENTS],
            "error": done["error"],
        }
        for mode, done in ran["modes"].items()
    }


def made_from(course: Course, key: str) -> Json:
    """What the reports depend on besides the answers themselves, as hashes."""
    if not needs_tensorflow(course, key):
        return {}
    told = [asdict(text) for text in course.graded.kata(key).diagnoses.values()]
    spec = course.spec(key).read_text(encoding="utf-8")
    return {"spec": hash_of(spec), "diagnoses": hash_of(json.dumps(told))}


def load_record(course: Course, key: str) -> Json:
    """The record as it is kept; raises `Refusal` when it is missing or stale."""
    path = course.recorded(key)
    if not path.is_file():
        raise Refusal(f"{course.shown(path)} is missing. Record it: dojo record {key}")
    if staleness := list(what_is_stale(course, key)):
        raise Refusal(f"{course.shown(path)} is stale: {staleness[0]} Record again: dojo record {key}")
    return json.loads(path.read_text(encoding="utf-8"))


def what_is_stale(course: Course, key: str) -> Iterator[str]:
    """A sentence for each part of the record that is not of the files as they are now."""
    kept = json.loads(course.recorded(key).read_text(encoding="utf-8"))
    if kept.get("schema") != SCHEMA or kept["made_from"] != made_from(course, key):
        yield "the spec, or a diagnosis of kata.toml, has changed."
    graded = {name: report["submission"]["sha256"] for name, report in kept.get("answers", {}).items()}
    if graded != {course.shown(path): hash_of(path.read_bytes()) for path in answers_of(course, key)}:
        yield "an answer has changed."
    if set(kept.get("programs", {})) != {hash_of(program) for program in programs_of(course, key)}:
        yield "a program of the lesson has changed."


def hash_of(text: str | bytes) -> str:
    return sha256(text.encode() if isinstance(text, str) else text).hexdigest()
