"""Grading one submission, wherever an executor wants it done."""

import atexit
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.grading.unseen import UnseenCourse
from dojo.sandboxes import grade_surely
from graders.report import GRADER_ERROR, SCHEMA, submission_json
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox

Json = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """What a worker needs: plain data, so that it can be another process or machine.

    `unseen` is the folder of an `UnseenCourse`; without one, the public inputs are asked.
    """

    root: str
    key: str
    name: str
    source: bytes
    runtime: str
    unseen: str | None = None


class _Warm(threading.local):
    """The sandbox of this thread: its child process imports TensorFlow once, for many gradings."""

    def __init__(self) -> None:
        self.sandboxes: dict[str, SubprocessSandbox] = {}

    def sandbox(self, runtime: str) -> SubprocessSandbox:
        if runtime not in self.sandboxes:
            self.sandboxes[runtime] = SubprocessSandbox(runtime)
            atexit.register(self.sandboxes[runtime].close)
        return self.sandboxes[runtime]


_warm = _Warm()


def grade_task(task: Task) -> Json:
    """The report, without its observation, which would tell learners what they were asked.

    There is always one: when the sandbox breaks twice, the verdict is GRADER_ERROR, with
    the reason.
    """
    course = Course(Path(task.root)).graded
    if task.unseen:
        course = UnseenCourse(course, Path(task.unseen))
    sandbox = _warm.sandbox(task.runtime)
    try:
        report = grade_surely(course, task.key, task.source, sandbox, task.name)
    except SandboxError as error:
        sandbox.close()
        return not_graded(task, str(error))
    del report["observation"]
    return report


def not_graded(task: Task, reason: str) -> Json:
    """The report of a grading that failed for a reason that is not the learner's."""
    return {
        "schema": SCHEMA,
        "kata": task.key,
        "runtime": {"name": task.runtime, "version": None},
        "sandbox": SubprocessSandbox.name,
        "isolation": [],
        "submission": submission_json(task.name, task.source),
        "verdict": GRADER_ERROR,
        "problem": None,
        "checks": [],
        "diagnosis": None,
        "confirmed": None,
        "review": [],
        "grader_errors": [reason],
    }


def close_sandboxes() -> None:
    """End this thread's child processes."""
    while _warm.sandboxes:
        _warm.sandboxes.popitem()[1].close()
