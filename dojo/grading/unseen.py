"""Inputs that nobody has seen: a course whose specs ask with other numbers, drawn from a secret.

The specs of the repository are public, and a page or `dojo check` shows what was asked.
For marks, the same promises are judged on the same calls with other numbers; what is
expected is what the solution does with them on TensorFlow, kept in a folder of the teacher's.
"""

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import graders.kata
from dojo.course import Course
from dojo.grading.other_numbers import WAYS, ask_otherwise
from dojo.refusal import Refusal
from graders.expected import is_stale, load_expected, record
from graders.judge import grade
from graders.report import PASS
from graders.sandboxes.base import Sandbox
from graders.spec import read_spec

Json = dict[str, Any]

LAST = [*WAYS][-1]
# One draw can be unlucky: a number crosses a limit that the kata is about.
DRAWS = 4


class UnseenCourse(graders.kata.Course):
    """The course with other numbers; `expected` holds what the solutions do with them."""

    def __init__(self, course: graders.kata.Course, expected: Path):
        super().__init__(course.katas, course.specs, expected)

    def spec(self, key: str) -> ModuleType:
        """The kata's spec, its scenarios varied as `draw` found possible for this folder."""
        told = json.loads(_path(self.expected, key).read_text(encoding="utf-8"))
        chance = random.Random(f"{told['secret']} {key} {told['draw']}")
        return ask_otherwise(super().spec(key), WAYS[told["way"]](chance))


def draw(
    course: graders.kata.Course, key: str, solution: str, secret: str, folder: Path, sandbox: Sandbox
) -> str:
    """Find other numbers for a kata and record what the solution does with them; returns the way.

    The first draw, and the first way, count in which the solution keeps every promise and the same happens as
    with the public numbers: the same calls succeed, and trace as often, but not all with
    the same results. The last way is to change nothing.
    """
    unseen = UnseenCourse(course, folder)
    path = _path(folder, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    public = load_expected(course, key)
    for way, number in tries():
        told = {"way": way, "draw": number, "secret": secret}
        path.write_text(json.dumps(told) + "\n", encoding="utf-8")
        path.write_text(json.dumps(told | {"asked": asked(unseen, key)}) + "\n", encoding="utf-8")
        recorded = record(unseen, key, solution, sandbox)
        if story(recorded["observation"]) != story(public):
            continue
        if results(recorded["observation"]) == results(public) and way != LAST:
            continue
        if grade(key, solution, sandbox, course=unseen)["verdict"] == PASS:
            return way
    raise AssertionError(f"The solution of {key} does not pass: run `dojo verify {key}`.")


def tries() -> Iterator[tuple[str, int]]:
    """Every way, with the number of a draw; there is one way only to change nothing."""
    for way in WAYS:
        yield from ((way, number) for number in range(1 if way == LAST else DRAWS))


def drawn(folder: Path, key: str) -> str | None:
    """The secret that a kata's numbers were drawn with, None when they never were."""
    path = _path(folder, key)
    return json.loads(path.read_text(encoding="utf-8"))["secret"] if path.is_file() else None


def refuse_stale(course: Course, key: str, folder: Path) -> None:
    """Raises `Refusal` when a kata has no hidden inputs here, or its spec or solution has changed since."""
    unseen = UnseenCourse(course.graded, folder)
    solution = course.solution(key).read_text(encoding="utf-8")
    if drawn(folder, key) is None or is_stale(unseen, key, solution) or asked_otherwise_before(unseen, key):
        raise Refusal(f"The hidden inputs of {key} are missing or stale: run `dojo nbgrader build` again.")


def results(observation: Json) -> list[Any]:
    """What all calls returned or raised."""
    modes = (seen for one in observation["scenarios"].values() for seen in one.values())
    return [step["outcome"] for seen in modes for step in seen["steps"]]


def asked(unseen: UnseenCourse, key: str) -> str:
    """A hash of what the kata asks."""
    scenarios = read_spec(unseen.spec(key)).scenarios("tensorflow")
    steps = json.dumps([scenario.to_json() for scenario in scenarios])
    return hashlib.sha256(steps.encode()).hexdigest()


def asked_otherwise_before(unseen: UnseenCourse, key: str) -> bool:
    """Were other numbers drawn when the solution was asked? Ways of varying change, too."""
    told = json.loads(_path(unseen.expected, key).read_text(encoding="utf-8"))
    return told.get("asked") != asked(unseen, key)


def story(observation: Json) -> list[Any]:
    """What happened, without the values: which calls failed and how, and how often functions were traced."""
    return [
        (
            scenario,
            mode,
            [step["outcome"].get("error", {}).get("type") for step in seen["steps"]],
            [(function["name"], function["tracing_count"]) for function in seen["functions"]],
        )
        for scenario, modes in observation["scenarios"].items()
        for mode, seen in modes.items()
    ]


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.draw.json"
