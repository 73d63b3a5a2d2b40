"""Grades in a child process, under time limits kept by this process's clock."""

import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import graders
from graders import problems
from graders.modes import Mode
from graders.problems import ProblemFound
from graders.sandboxes.answers import is_answer
from graders.sandboxes.base import Outcome, PlayerBroke, SandboxError, observe, run_in_both_modes, safe_name
from graders.sandboxes.frames import FrameError, FrameReader, FrameTimeout, FrameWriter, readable
from graders.sandboxes.host import PLAYER_ENDED, kill_group
from graders.sandboxes.jail import Bounds
from graders.scenario import Scenario

Json = dict[str, Any]

BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from graders.sandboxes.host import main;"
    "main(sys.argv[2], *map(int, sys.argv[3:]))"
)
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH")


@dataclass(frozen=True)
class Limits:
    """Seconds of wall time, and the bounds of one submission's process."""

    start: float = 120.0
    load: float = 20.0
    step: float = 15.0
    bounds: Bounds = field(default_factory=Bounds)


class SubprocessSandbox:
    """Runs submissions in forked copies of a child process that has imported the runtime.

    The child starts with the first submission and serves until `close` (or the end of
    the `with` block). Every submission gets a process, a process group and a folder of
    its own. Needs `fork`: Linux or macOS.
    """

    name = "subprocess"

    def __init__(self, runtime: str = "tensorflow", limits: Limits = Limits()):
        self._runtime_name = runtime
        self._limits = limits
        self._host: _Host | None = None

    def __enter__(self) -> "SubprocessSandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child process."""
        if self._host is not None:
            self._host.close()
            self._host = None

    def runtime_json(self) -> Json:
        """Name and version; the version is None until the child has started."""
        return self._host.runtime if self._host else {"name": self._runtime_name, "version": None}

    def observe(
        self,
        source: str,
        scenarios: Sequence[Scenario],
        entry_points: Sequence[str],
        name: str = "starter.py",
    ) -> Outcome:
        """Play every scenario in both modes; an observation or a problem."""
        with self._session(source, name) as session:
            return observe(session, scenarios, entry_points)

    def run(self, source: str, name: str = "starter.py") -> Json:
        """Execute the file as `__main__` in both modes."""
        with self._session(source, name) as session:
            return run_in_both_modes(session)

    @contextlib.contextmanager
    def _session(self, source: str, name: str) -> Iterator["_Session"]:
        with tempfile.TemporaryDirectory(prefix="submission-") as folder:
            path = Path(folder).resolve() / safe_name(name)
            path.write_text(source, encoding="utf-8")
            session = self._open(path)
            try:
                yield session
            except BaseException:
                self.close()
                raise
            try:
                session.close()
            except (FrameError, FrameTimeout):
                self.close()  # The child itself is gone; the next submission starts another.

    def _open(self, path: Path) -> "_Session":
        """A session in the child; in another one if that ended since the last submission."""
        if self._host is not None:
            try:
                return _Session(self._host, path, self._limits)
            except (FrameError, FrameTimeout):
                self.close()
        self._host = _Host(self._runtime_name, self._limits.start)
        try:
            return _Session(self._host, path, self._limits)
        except SandboxError:
            self.close()
            raise
        except (FrameError, FrameTimeout) as error:
            raise SandboxError(f"The child process could not play anything: it {error}") from None


class _Host:
    """The child process that has imported the runtime."""

    def __init__(self, runtime_name: str, seconds: float):
        requests, answers, control = os.pipe(), os.pipe(), os.pipe()
        theirs = (requests[0], answers[1], control[1])
        self.requests = FrameWriter(requests[1])
        self.answers, self.control = FrameReader(answers[0]), FrameReader(control[0])
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the host)
        root = str(Path(graders.__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", BOOT, root, runtime_name, *map(str, theirs)],
            pass_fds=theirs,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,
            cwd=tempfile.gettempdir(),
            env={k: os.environ[k] for k in KEPT if k in os.environ} | QUIET | ONE_THREAD,
        )
        for fd in theirs:
            os.close(fd)
        try:
            self.runtime: Json = self.control.receive(seconds)["runtime"]
        except (FrameError, FrameTimeout, KeyError):
            raise SandboxError(self._why(runtime_name)) from None

    def _why(self, runtime_name: str) -> str:
        self._errors.seek(0)
        last = _last_line(self._errors.read().decode("utf-8", "replace"))
        self.close()
        return f"The runtime {runtime_name!r} could not be started: {last}"

    def close(self) -> None:
        for end in (self.requests, self.answers, self.control):
            os.close(end.fd)
        self._errors.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            kill_group(self._process.pid)
            self._process.wait()


class _Session:
    """One submission in one forked player."""

    def __init__(self, host: _Host, path: Path, limits: Limits):
        self.runtime = host.runtime
        self._host = host
        self._path = path
        self._limits = limits
        self._open()

    def _open(self) -> None:
        self._status: int | None = None
        request = {"do": "open", "path": str(self._path), "bounds": asdict(self._limits.bounds)}
        self._host.requests.send(request)
        self._pid = self._host.control.receive(self._limits.start)["player"]
        self.isolation = _entered(self._host.answers.receive(self._limits.start))

    def load(self, mode: Mode) -> Json:
        self._empty_folder()
        return self._ask({"do": "load", "mode": str(mode)}, self._limits.load, mode, None)

    def play(self, step: Json, mode: Mode) -> Json:
        return self._ask({"do": "play", "step": step}, self._limits.step, mode, step["text"])

    def finish(self) -> Json:
        return self._ask({"do": "finish"}, self._limits.step, None, "what follows the last call")

    def restart(self, mode: Mode) -> None:
        """Go on with another player, in the same folder, that has not imported the submission."""
        self.close()
        self._open()
        self._ask({"do": "begin", "mode": str(mode)}, self._limits.load, mode, None)

    def run(self, mode: Mode) -> Json:
        return self._ask({"do": "run", "mode": str(mode)}, self._limits.load, mode, None)

    def close(self) -> None:
        """End the player, and leave nothing of it in the pipe for the next one."""
        if self._status is None:
            kill_group(self._pid)
            self._status = self._host.control.receive(self._limits.start)["ended"]
        self._host.answers.drain()

    def _empty_folder(self) -> None:
        """Nothing that a scenario saved is there for the next one."""
        for path in self._path.parent.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path != self._path:
                path.unlink()

    def _ask(self, request: Json, seconds: float, mode: Mode | None, step: str | None) -> Json:
        nonce = secrets.token_hex(8)
        try:
            self._host.requests.send(request | {"nonce": nonce})
            frame = self._receive(time.monotonic() + seconds)
        except FrameTimeout:
            raise ProblemFound(problems.time_limit(seconds, _text(mode), step)) from None
        except FrameError as error:
            raise ProblemFound(problems.crashed(f"your code's process {error}", _text(mode), step)) from None
        if frame is None:
            raise ProblemFound(_end_problem(self._status, self._limits.bounds, mode, step))
        if "broken" in frame:
            raise PlayerBroke(f"The player failed: {_last_line(str(frame['broken']))}")
        # An answer that was written before its question is somebody else's than the player's.
        if frame.get("nonce") != nonce or not is_answer(request["do"], frame.get("answer")):
            raise ProblemFound(
                problems.crashed("your code's process sent something that is no answer", _text(mode), step)
            )
        return frame["answer"]

    def _receive(self, deadline: float) -> Json | None:
        """The player's next frame; None when the player has ended."""
        answers, control = self._host.answers, self._host.control
        while (frame := answers.take()) is None:
            ready = readable([answers.fd, control.fd], deadline)
            if not ready:
                raise FrameTimeout
            if answers.fd in ready:
                answers.fill()
            else:
                self._status = control.receive(self._limits.start)["ended"]
                return None
        return frame


def _entered(frame: Json) -> tuple[str, ...]:
    """The mechanisms that hold the player, which it tells before it loads the submission."""
    if "isolation" not in frame:
        raise SandboxError(f"The player could not be locked in: {_last_line(str(frame.get('broken')))}")
    return tuple(frame["isolation"])


def _end_problem(status: int, bounds: Bounds, mode: Mode | None, step: str | None) -> problems.Problem:
    if status == PLAYER_ENDED:
        return problems.crashed("your code broke the Python process it ran in", _text(mode), step)
    if status == -signal.SIGXCPU:
        return problems.cpu_limit(bounds.cpu_seconds, _text(mode), step)
    if status >= 0:
        return problems.exits({}, _text(mode), step, status)
    return problems.crashed(f"your code's process was killed by signal {-status}", _text(mode), step)


def _text(mode: Mode | None) -> str | None:
    return str(mode) if mode else None


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it did not say why"])[-1]
