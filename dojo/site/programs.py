"""Runs the programs of the lessons on minitf while the site is built, in a sandbox with time limits."""

import atexit
from functools import cache
from typing import Any

from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

LIMITS = Limits(load=10.0, step=10.0)


class ProgramStopped(Exception):
    """The program could not be run to its end: it hung, left the process or printed without end."""


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
