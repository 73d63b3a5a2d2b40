"""How much of the machine a submission may use (`setrlimit`)."""

import contextlib
import resource
import signal
import sys
from dataclasses import dataclass

from graders.sandboxes.jail.linux import PR_SET_PDEATHSIG, prctl

NAME = "rlimits"


@dataclass(frozen=True)
class Bounds:
    """What one submission may use, all its scenarios and both modes together."""

    cpu_seconds: int = 120
    # Private writable memory, which is what a program fills. The address space would be
    # the wrong measure: TensorFlow reserves gigabytes that it never touches.
    data_bytes: int = 2 << 30
    file_bytes: int = 16 << 20
    open_files: int = 256


def enter(bounds: Bounds) -> list[str]:
    """Set the limits; the soft CPU limit ends the process with SIGXCPU, the hard one surely."""
    _limit("RLIMIT_CPU", bounds.cpu_seconds, bounds.cpu_seconds + 2)
    _limit("RLIMIT_DATA", bounds.data_bytes)
    _limit("RLIMIT_FSIZE", bounds.file_bytes)
    _limit("RLIMIT_NOFILE", bounds.open_files)
    _limit("RLIMIT_CORE", 0)
    if sys.platform == "linux":
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    return [NAME]


def _limit(name: str, soft: int, hard: int | None = None) -> None:
    kind = getattr(resource, name)
    allowed = resource.getrlimit(kind)[1]
    wanted = [soft, soft if hard is None else hard]
    if allowed != resource.RLIM_INFINITY:
        wanted = [min(value, allowed) for value in wanted]
    with contextlib.suppress(ValueError):  # macOS has limits that it does not let set.
        resource.setrlimit(kind, (wanted[0], wanted[1]))
