"""The sandbox a command grades in, or a refusal that says what to install."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

from dojo.refusal import Refusal
from dojo.zygote.client import warm_host
from graders.judge import grade
from graders.kata import Course
from graders.sandboxes.base import SandboxError
from graders.sandboxes.frames import Wait, readable
from graders.sandboxes.hosts import cold_host
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

NO_TENSORFLOW = (
    "TensorFlow is not installed here. Install it with `make setup` or `pip install tensorflow`, "
    "or use the engine of the page: --runtime minitf"
)
USUAL = Limits()
# The engine of the page is there in a moment.
SLOW_TO_IMPORT = ("tensorflow",)


def installed(runtime: str) -> bool:
    """Can this Python run submissions on `runtime`? (minitf is part of the project.)"""
    return runtime == "minitf" or find_spec("tensorflow") is not None


@contextmanager
def sandbox_for(
    runtime: str,
    limits: Limits = USUAL,
    *,
    warm: bool = False,
    wait: Wait = readable,
    second_runs: bool = True,
) -> Iterator[SubprocessSandbox]:
    """A sandbox that ends with the block; raises `Refusal` when the runtime cannot be started.

    With `warm`, what it had to import outlives it, for the next one. `second_runs` are for
    submissions whose author might lie.
    """
    if not installed(runtime):
        raise Refusal(NO_TENSORFLOW)
    start = warm_host if warm and runtime in SLOW_TO_IMPORT else cold_host
    try:
        with SubprocessSandbox(runtime, limits, start, wait, second_runs=second_runs) as sandbox:
            yield sandbox
    except SandboxError as error:
        raise Refusal(str(error)) from error


def grade_surely(
    course: Course, key: str, source: bytes, sandbox: SubprocessSandbox, name: str
) -> dict[str, Any]:
    """Grade; once more when the sandbox broke, as when somebody killed its process. Raises `SandboxError`."""
    try:
        return grade(key, source, sandbox, name=name, course=course)
    except SandboxError:
        sandbox.close()
        return grade(key, source, sandbox, name=name, course=course)
