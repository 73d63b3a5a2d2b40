"""Grades in a child process, under time limits kept by this process's clock."""

import contextlib
import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from graders import problems
from graders.modes import Mode
from graders.problems import ProblemFound
from graders.sandboxes.answers import is_answer
from graders.sandboxes.base import Outcome, PlayerBroke, SandboxError, observe, run_in_both_modes, safe_name
from graders.sandboxes.frames import FrameError, FrameTimeout, Wait, readable
from graders.sandboxes.host import PLAYER_ENDED, kill_group
from graders.sandboxes.hosts import Host, StartHost, cold_host, last_line
from graders.sandboxes.jail import Bounds, disk
from graders.sandboxes.rehearsal import rehearse
from graders.sandboxes.tripwire import MOST_NOTICED
from graders.scenario import Scenario

Json = dict[str, Any]
# What a submission is asked, and the answer, which is None before there is one.
Tell = Callable[[Json, Json | None], None]

MOST_NOTICED_TEXT = 40
SECONDS_BETWEEN_LOOKS = 0.2
HOST_KILLED = "The process that forks players was killed from outside; grade again."
PLAYER_KILLED = "The submission's process was killed from outside, by no limit of ours; grade again."
SECOND_RUN = "the second run of its graphs"


@dataclass(frozen=True)
class Limits:
    """Seconds of wall time, and the bounds of one submission's process."""

    start: float = 120.0
    load: float = 20.0
    step: float = 15.0
    bounds: Bounds = field(default_factory=Bounds)


class Prepared(NamedTuple):
    """A player that waits for its submission, and the folder that it has locked itself into."""

    folder: "tempfile.TemporaryDirectory[str]"
    path: Path
    session: "_Session"


class SubprocessSandbox:
    """Runs submissions in forked copies of a child process that has imported the runtime.

    The child starts with the first submission and serves until `close` (or the end of
    the `with` block). Every submission gets a process, a process group and a folder of
    its own. Where processes cannot be forked, every submission pays for the import.
    `start` says where the child comes from, and `wait` how this process spends the time
    that it waits for answers; what `wait` raises ends the submission. Without
    `second_runs`, graphs are not run again in a clean player: a report then says nothing
    of whether its submission lied.
    """

    name = "subprocess"

    def __init__(
        self,
        runtime: str = "tensorflow",
        limits: Limits = Limits(),
        start: StartHost = cold_host,
        wait: Wait = readable,
        *,
        second_runs: bool = True,
    ):
        self._runtime_name = runtime
        self._limits = limits
        self._start = start
        self._wait = wait
        self._second_runs = second_runs
        self._host: Host | None = None
        self._prepared: Prepared | None = None
        self.tell: Tell = _say_nothing
        """Is told what a submission is asked, and again what the answer was, as it happens."""

    def __enter__(self) -> "SubprocessSandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child process."""
        host, self._host = self._host, None
        prepared, self._prepared = self._prepared, None
        if host is not None:
            host.close()
        if prepared is not None:
            prepared.folder.cleanup()

    def runtime_json(self) -> Json:
        """Name and version; the version is None until the child has started."""
        return self._host.runtime if self._host else {"name": self._runtime_name, "version": None}

    @property
    def has_started(self) -> bool:
        """Has the runtime been imported?"""
        return self._host is not None

    def is_prepared(self, name: str) -> bool:
        """Does a player wait for a submission of this name?"""
        return self._prepared is not None and self._prepared.path.name == safe_name(name)

    def prepare(self, name: str = "starter.py") -> None:
        """Have a player wait for a submission of this name, with the slow first times behind it."""
        self._drop_prepared()
        folder = _new_folder()
        try:
            path = Path(folder.name).resolve() / safe_name(name)
            session = self._open(path)
            rehearse(session, session.file)
        except BaseException:
            folder.cleanup()
            self.close()
            raise
        self._prepared = Prepared(folder, path, session)

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
        prepared = self._take_prepared(safe_name(name))
        with prepared.folder if prepared else _new_folder() as folder:
            path = Path(folder).resolve() / safe_name(name)
            (prepared.session.file if prepared else path).write_text(source, encoding="utf-8")
            try:
                session = prepared.session if prepared else self._open(path)
                session.tell = self.tell
                yield session
                self._end(session)
            except BaseException:
                self.close()
                raise

    def _take_prepared(self, name: str) -> "Prepared | None":
        """The player that waits, if it waits for a file of this name, and is still there."""
        prepared = self._prepared
        if prepared is None or prepared.path.name != name or not prepared.session.is_there():
            self._drop_prepared()
            return None
        self._prepared = None
        return prepared

    def _drop_prepared(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            with prepared.folder:
                self._end(prepared.session)

    def _end(self, session: "_Session") -> None:
        try:
            session.close()
        except (FrameError, FrameTimeout):
            self.close()  # The child itself is gone; the next submission starts another.

    def _open(self, path: Path) -> "_Session":
        """A session in the child; in another one if that ended since the last submission."""
        if self._host is not None:
            try:
                return _Session(self._ready_host, path, self._limits, self._wait, self._second_runs)
            except (FrameError, FrameTimeout):
                self.close()
        try:
            return _Session(self._ready_host, path, self._limits, self._wait, self._second_runs)
        except (FrameError, FrameTimeout) as error:
            raise SandboxError(f"The child process could not play anything: it {error}") from None

    def _ready_host(self) -> Host:
        """The host for the next player: the same again, if it forks."""
        if self._host is not None and self._host.spent:
            self.close()
        if self._host is None:
            self._host = self._start(self._runtime_name, self._limits.start, self._wait)
        return self._host


class _Session:
    """One submission in one player; after a restart in another one."""

    def __init__(
        self, next_host: Callable[[], Host], path: Path, limits: Limits, wait: Wait, second_runs: bool
    ):
        self.has_second_runs = second_runs
        self._next_host = next_host
        self._path = path
        self.file = path
        """The submission, where this process finds it."""

        self.tell: Tell = _say_nothing
        self._limits = limits
        self._wait = wait
        self.noticed: list[str] = []
        self._open()

    def _open(self) -> None:
        self._host = self._next_host()
        self.runtime = self._host.runtime
        self._status: int | None = None
        request = {"do": "open", "path": str(self._path), "bounds": asdict(self._limits.bounds)}
        self._pid = self._host.open(request, self._limits.start)
        self.isolation = _entered(self._host.answers.receive(self._limits.start))
        is_elsewhere = disk.NAME in self.isolation
        self.file = disk.seen_from_outside(self._path, self._host.pid) if is_elsewhere else self._path

    def load(self, mode: Mode) -> Json:
        self._empty_folder()
        return self._ask({"do": "load", "mode": str(mode)}, self._limits.load, mode, None)

    def play(self, step: Json, mode: Mode) -> Json:
        return self._ask({"do": "play", "step": step}, self._limits.step, mode, step["text"])

    def finish(self) -> Json:
        return self._ask({"do": "finish"}, self._limits.step, None, "what follows the last call")

    def restart(self, mode: Mode) -> None:
        """Go on with another player, in the same folder, that has not imported the submission."""
        self._reopen()
        self._ask({"do": "begin", "mode": str(mode)}, self._limits.load, mode, None)

    def start_afresh(self) -> None:
        """Another player, in an empty folder, for work that must not meet the submission."""
        self._reopen(in_an_empty_folder=True)

    def run_again(self, graphs: Json) -> Json:
        """Raises `ProblemFound` also when the player breaks: what it is given is the submission's."""
        request = {"do": "run_again", "graphs": graphs}
        try:
            return self._ask(request, self._limits.step, None, SECOND_RUN)
        except PlayerBroke as broke:
            raise ProblemFound(problems.crashed(str(broke), None, SECOND_RUN)) from broke

    def run(self, mode: Mode) -> Json:
        return self._ask({"do": "run", "mode": str(mode)}, self._limits.load, mode, None)

    def is_there(self) -> bool:
        """Has the player not ended by itself?"""
        return not readable([self._host.control.fd, self._host.answers.fd], time.monotonic())

    def close(self) -> None:
        """End the player, and leave nothing of it in the pipe for the next one."""
        if self._status is None:
            kill_group(self._pid)
            self._status = self._host.ended(self._limits.start)
        self._host.answers.drain()

    def _empty_folder(self) -> None:
        """Nothing that a scenario saved is there for the next one."""
        for path in self.file.parent.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path != self.file:
                path.unlink()

    def _ask(self, request: Json, seconds: float, mode: Mode | None, step: str | None) -> Json:
        nonce = secrets.token_hex(8)
        self.tell(request, None)
        self._send(request | {"nonce": nonce})
        try:
            frame = self._receive_answer(time.monotonic() + seconds)
        except FrameTimeout:
            raise ProblemFound(problems.time_limit(seconds, _text(mode), step)) from None
        except _DiskFull:
            raise ProblemFound(problems.disk_limit(disk.BYTES >> 20, _text(mode), step)) from None
        except FrameError as error:
            raise ProblemFound(problems.crashed(f"your code's process {error}", _text(mode), step)) from None
        if frame is None:
            self._refuse_a_kill_from_outside()
            raise ProblemFound(_end_problem(self._status, self._limits.bounds, mode, step))
        if "broken" in frame:
            raise PlayerBroke(f"The player failed: {last_line(str(frame['broken']))}")
        # An answer that was written before its question is somebody else's than the player's.
        if frame.get("nonce") != nonce or not is_answer(request["do"], frame.get("answer")):
            raise ProblemFound(
                problems.crashed("your code's process sent something that is no answer", _text(mode), step)
            )
        self.tell(request, frame["answer"])
        return frame["answer"]

    def _send(self, request: Json) -> None:
        try:
            self._host.requests.send(request)
        except FrameError:
            raise SandboxError(HOST_KILLED) from None

    def _refuse_a_kill_from_outside(self) -> None:
        """Raise when it was not the submission that ended its process: it may not send itself SIGKILL."""
        host, limit = self._host, self._limits.bounds.cpu_seconds
        computed_too_long = host.cpu_seconds is None or host.cpu_seconds >= limit
        if self._status == -signal.SIGKILL and "seccomp" in self.isolation and not computed_too_long:
            raise SandboxError(PLAYER_KILLED)

    def _ended(self) -> int:
        try:
            return self._host.ended(self._limits.start)
        except (FrameError, FrameTimeout):
            raise SandboxError(HOST_KILLED) from None

    def _reopen(self, in_an_empty_folder: bool = False) -> None:
        try:
            self.close()
            if in_an_empty_folder:
                self._empty_folder()
                self.file.unlink(missing_ok=True)
            self._open()
        except (FrameError, FrameTimeout):
            raise SandboxError(HOST_KILLED) from None

    def _receive_answer(self, deadline: float) -> Json | None:
        """The next frame that is not of the tripwire."""
        frame = self._receive(deadline)
        while frame is not None and "noticed" in frame and len(self.noticed) < MOST_NOTICED:
            self.noticed.append(str(frame["noticed"])[:MOST_NOTICED_TEXT])
            frame = self._receive(deadline)
        return frame

    def _wait_and_watch(self, watched: list[int], deadline: float) -> list[int]:
        """Wait; where nothing else limits the folder, look at its size meanwhile."""
        if disk.NAME in self.isolation:
            return self._wait(watched, deadline)
        while not (ready := self._wait(watched, min(deadline, time.monotonic() + SECONDS_BETWEEN_LOOKS))):
            if disk.is_too_full(self.file.parent):
                raise _DiskFull
            if time.monotonic() >= deadline:
                break
        return ready

    def _receive(self, deadline: float) -> Json | None:
        """The player's next frame; None when the player has ended."""
        answers, host = self._host.answers, self._host
        watched = [answers.fd, host.control.fd] if host.forks else [answers.fd]
        while (frame := answers.take()) is None:
            ready = self._wait_and_watch(watched, deadline)
            if not ready:
                raise FrameTimeout
            if answers.fd not in ready or not answers.fill():
                self._status = self._ended()
                return None
        return frame


class _DiskFull(Exception):
    """The folder holds more than it may."""


def _new_folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="submission-")


def _say_nothing(request: Json, answer: Json | None) -> None:
    pass


def _entered(frame: Json) -> tuple[str, ...]:
    """The mechanisms that hold the player, which it tells before it loads the submission."""
    if "isolation" not in frame:
        raise SandboxError(f"The player could not be locked in: {last_line(str(frame.get('broken')))}")
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
