"""What the programs of the lessons do: run on minitf while the site is built, or recorded on TensorFlow."""

import atexit
from dataclasses import dataclass
from functools import cache
from typing import Any

from dojo.course import find_course
from dojo.recorded import hash_of, load_record, programs_of
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

LIMITS = Limits(load=10.0, step=10.0)


class ProgramStopped(Exception):
    """The program could not be run to its end: it hung, left the process or printed without end."""


@dataclass(frozen=True)
class Ran:
    """What a program did, per mode; `recorded_on` names the runtime of a recording."""

    modes: dict[str, Any]
    recorded_on: str | None = None


def ran_on(runtime: str | None, program: str) -> Ran:
    """What the program does: on `"tensorflow"` as recorded, otherwise as minitf runs it now."""
    return recorded_run(program) if runtime == "tensorflow" else Ran(run_in_both_modes(program))


@cache
def recorded_run(program: str) -> Ran:
    """What `dojo record` saw the program do; raises `ProgramStopped` for a program of no lesson."""
    course = find_course()
    for key in course.keys:
        if program in programs_of(course, key):
            kept = load_record(course, key)
            runtime = f"TensorFlow {kept['runtime']['version']}"
            return Ran(kept["programs"][hash_of(program)], runtime)
    raise ProgramStopped(f"no lesson of a kata has this program, so it was never recorded:\n{program}")


@cache
def sandbox() -> SubprocessSandbox:
    """One child process for the whole build."""
    started = SubprocessSandbox("minitf", LIMITS)
    atexit.register(started.close)
    return started


@cache
def run_in_both_modes(program: str) -> dict[str, Any]:
    """What the program did, per mode: its events, and the error that ended it or None.

    Raises `ProgramStopped` when there is no end to speak of.
    """
    try:
        ran = sandbox().run(program, "program.py")
    except SandboxError as error:
        raise ProgramStopped(str(error)) from error
    if ran["problem"]:
        raise ProgramStopped(f"{ran['problem']['happened']} {ran['problem']['do']}")
    return ran["modes"]
