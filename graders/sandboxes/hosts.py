"""The process that forks players, as the sandbox sees it: three pipes, and how it ends."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Protocol

import graders
from graders.sandboxes.base import SandboxError
from graders.sandboxes.frames import FrameError, FrameReader, FrameTimeout, FrameWriter, Wait, readable
from graders.sandboxes.host import kill_group

Json = dict[str, Any]

BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from graders.sandboxes.host import main;"
    "main(sys.argv[2], *map(int, sys.argv[3:]))"
)
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH")
SECONDS_TO_END = 2


class StartHost(Protocol):
    """Starts a host, or finds one that has imported the runtime already."""

    def __call__(self, runtime_name: str, seconds: float, wait: Wait) -> "Host":
        """Raises `SandboxError` when the runtime cannot be had within `seconds`."""


class Pipes:
    """Both ends of the pipes between a sandbox and its host, until `hand_over`."""

    def __init__(self, wait: Wait = readable):
        requests, answers, control = os.pipe(), os.pipe(), os.pipe()
        self.theirs = (requests[0], answers[1], control[1])
        self.requests = FrameWriter(requests[1])
        self.answers, self.control = FrameReader(answers[0], wait), FrameReader(control[0], wait)

    def hand_over(self) -> None:
        """Keep only our ends, so that a host that ends is noticed."""
        for fd in self.theirs:
            os.close(fd)

    def close(self) -> None:
        for end in (self.requests, self.answers, self.control):
            os.close(end.fd)


class Host:
    """A process that has imported the runtime and serves one sandbox."""

    def __init__(self, pipes: Pipes, seconds: float, process: subprocess.Popen[bytes] | None = None):
        """Raises `FrameError` or `FrameTimeout` when it does not say in time that it is ready."""
        self._pipes = pipes
        self._process = process
        self.requests, self.answers, self.control = pipes.requests, pipes.answers, pipes.control
        ready = self.control.receive(seconds)
        self.runtime: Json = ready["runtime"]
        self.pid: int = ready["pid"]
        self.forks: bool = ready["forks"]
        """Does it fork a player per submission? If not, it becomes the player itself, once."""

        self.spent = False
        self.cpu_seconds: float | None = None
        """What the player that ended last has computed; None when nobody knows."""

    def open(self, request: Json, seconds: float) -> int:
        """Ask for a player; returns its process id."""
        self.spent = not self.forks
        self.requests.send(request)
        return self.control.receive(seconds)["player"]

    def ended(self, seconds: float) -> int:
        """How the player ended: its exit status, or minus the number of the signal that killed it."""
        if self.forks:
            told = self.control.receive(seconds)
            self.cpu_seconds = told["cpu_seconds"]
            return told["ended"]
        return self._process.wait(seconds)

    def close(self) -> None:
        """End it, with whatever it is doing."""
        os.close(self.requests.fd)
        os.close(self.answers.fd)
        if not self._ends_by_itself():
            kill_group(self.pid)
        os.close(self.control.fd)
        if self._process is not None:
            self._process.wait()

    def _ends_by_itself(self) -> bool:
        """Only the host can write to `control`, so the end of that pipe is the end of the host."""
        deadline = time.monotonic() + SECONDS_TO_END
        while readable([self.control.fd], deadline):
            if not self.control.fill():
                return True
        return False


def cold_host(runtime_name: str, seconds: float, wait: Wait = readable, boot: str = BOOT) -> Host:
    """A child process of ours that imports the runtime now."""
    pipes = Pipes(wait)
    with tempfile.TemporaryFile() as errors:
        process = started(boot, [runtime_name, *pipes.theirs], pipes.theirs, errors)
        pipes.hand_over()
        try:
            return Host(pipes, seconds, process)
        except BaseException as error:
            pipes.close()
            kill_group(process.pid)
            process.wait()
            if not isinstance(error, FrameError | FrameTimeout | KeyError):
                raise
            why = _said(errors) or (
                "it took too long" if isinstance(error, FrameTimeout) else "it did not say why"
            )
            raise SandboxError(f"The runtime {runtime_name!r} could not be started: {why}") from None


def started(
    boot: str, arguments: Sequence[object], descriptors: Sequence[int], errors: IO[bytes]
) -> subprocess.Popen[bytes]:
    """A Python in a session of its own that runs `boot`; its first argument is the place of our packages."""
    packages = Path(graders.__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-I", "-c", boot, str(packages), *map(str, arguments)],
        pass_fds=descriptors,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,
        cwd=tempfile.gettempdir(),
        env=clean_environment(),
    )


def clean_environment() -> dict[str, str]:
    """Nothing of the learner's environment but what Python needs, and a quiet TensorFlow on one thread."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | QUIET | ONE_THREAD


def _said(errors: Any) -> str:
    errors.seek(0)
    return last_line(errors.read().decode("utf-8", "replace"))


def last_line(text: str) -> str:
    """The last line of a traceback, which says what was wrong; empty when there is none."""
    return (text.strip().splitlines() or [""])[-1]
