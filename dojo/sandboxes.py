"""The sandbox a command grades in, or a refusal that says what to install."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from dojo.refusal import Refusal
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

NO_TENSORFLOW = (
    "TensorFlow is not installed here. Install it with `make setup` or `pip install tensorflow`, "
    "or use the engine of the page: --runtime minitf"
)
USUAL = Limits()


def installed(runtime: str) -> bool:
    """Can this Python run submissions on `runtime`? (minitf is part of the project.)"""
    return runtime == "minitf" or find_spec("tensorflow") is not None


@contextmanager
def sandbox_for(runtime: str, limits: Limits = USUAL) -> Iterator[SubprocessSandbox]:
    """A sandbox that ends with the block; raises `Refusal` when the runtime cannot be started."""
    if not installed(runtime):
        raise Refusal(NO_TENSORFLOW)
    try:
        with SubprocessSandbox(runtime, limits) as sandbox:
            yield sandbox
    except SandboxError as error:
        raise Refusal(str(error)) from error
