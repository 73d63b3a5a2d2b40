"""The child process: imports the runtime once, then forks a player per submission.

The host never runs a learner's code itself. While the forked player reads requests and
writes answers, the host waits for it to end and tells how it ended on a pipe of its own,
`control`, which the player does not have.
"""

import ctypes
import gc
import os
import select
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from graders.modes import Mode
from graders.player.play import Player
from graders.player.runtime import Runtime, load_runtime
from graders.sandboxes.frames import FrameError, FrameReader, FrameWriter
from graders.sandboxes.jail import Bounds, enter, readable_paths
from graders.sandboxes.jail.disk import LimitedFolder
from graders.sandboxes.tripwire import set_up as set_up_tripwire

Json = dict[str, Any]

PR_SET_CHILD_SUBREAPER = 36
# How a player ends by itself, which it does only when the parent has gone or it cannot go on.
PLAYER_ENDED = 70
HIGHEST_DESCRIPTOR = 65536


def main(runtime_name: str, requests_fd: int, answers_fd: int, control_fd: int) -> None:
    """Import the runtime, then serve one sandbox."""
    for fd in (requests_fd, answers_fd, control_fd):
        os.set_inheritable(fd, False)
    serve(loaded(runtime_name), requests_fd, answers_fd, control_fd)


def loaded(runtime_name: str) -> Runtime:
    """The runtime, imported so that copies of this process share its memory."""
    runtime = load_runtime(runtime_name)
    readable_paths()
    gc.collect()
    gc.freeze()
    return runtime


def serve(runtime: Runtime, requests_fd: int, answers_fd: int, control_fd: int) -> None:
    """Fork a player per submission until the sandbox closes its end.

    Where that is not possible, this process becomes the player of the first submission.
    """
    requests, answers = FrameReader(requests_fd), FrameWriter(answers_fd)
    control = FrameWriter(control_fd)
    disk = LimitedFolder()
    _adopt_orphans()
    wake_fd = _wake_on_child_end()
    forks = may_fork(runtime)
    told = {"name": runtime.name, "version": runtime.version}
    control.send({"runtime": told, "pid": os.getpid(), "forks": forks})
    while True:
        try:
            request = requests.receive()
        except FrameError:
            return
        # Anything else was meant for a player that ended before it could read it.
        if request["do"] != "open":
            continue
        # NB: a host that becomes the player itself would take the folder with it at a restart.
        request["held"] = disk.make(Path(request["path"]).parent) if forks else []
        if not forks:
            control.send({"player": os.getpid()})
            _play(requests, answers, runtime, request)
        if not may_fork(runtime):
            raise RuntimeError("The runtime started its threads: players cannot be forked.")
        pid = _fork(requests, answers, runtime, request)
        control.send({"player": pid})
        status, cpu_seconds = _wait(pid, requests_fd, wake_fd)
        _end_leftovers()
        control.send({"ended": os.waitstatus_to_exitcode(status), "cpu_seconds": cpu_seconds})


def may_fork(runtime: Runtime) -> bool:
    """Will a copy of this process work? Not if the runtime is in use, or if threads would be missing."""
    return hasattr(os, "fork") and runtime.can_fork() and _threads() == 1


def _threads() -> int:
    """Threads of this process, those that Python knows nothing of too where the system tells (Linux)."""
    tasks = Path("/proc/self/task")
    return len(list(tasks.iterdir())) if tasks.exists() else threading.active_count()


def _fork(requests: FrameReader, answers: FrameWriter, runtime: Runtime, request: Json) -> int:
    """Start a player; returns its process id, and in the player never."""
    pid = os.fork()
    if pid:
        return pid
    _play(requests, answers, runtime, request)


def _play(requests: FrameReader, answers: FrameWriter, runtime: Runtime, request: Json) -> NoReturn:
    """Be the player of one submission, and end with it."""
    try:
        path = Path(request["path"])
        _become_player(path, keep=(requests.fd, answers.fd))
        entered = enter(path.parent, Bounds(**request["bounds"]))
        answers.send({"isolation": [*request["held"], *entered]})
        set_up_tripwire(str(path), lambda event: answers.send({"noticed": event}))
        _answer(requests, answers, Player(runtime, path))
    except FrameError:
        pass  # The parent has gone.
    except BaseException:
        answers.send({"broken": traceback.format_exc()})
    finally:
        os._exit(PLAYER_ENDED)


def _wake_on_child_end() -> int:
    """A descriptor that becomes readable when a child ends."""
    read_fd, write_fd = os.pipe()
    for fd in (read_fd, write_fd):
        os.set_blocking(fd, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(write_fd, warn_on_full_buffer=False)
    return read_fd


def _wait(pid: int, parent_fd: int, wake_fd: int) -> tuple[int, float]:
    """Wait for the player; kill it when the parent has gone. How it ended, and the time it computed."""
    poll = select.poll()
    poll.register(parent_fd, 0)
    poll.register(wake_fd, select.POLLIN)
    while True:
        ready = dict(poll.poll())
        if ready.get(parent_fd, 0) & select.POLLHUP:
            kill_group(pid)
        if wake_fd in ready:
            os.read(wake_fd, 512)
        ended, status, used = os.wait4(pid, os.WNOHANG)
        if ended:
            kill_group(pid)
            return status, used.ru_utime + used.ru_stime


def _adopt_orphans() -> None:
    """Become the parent of whatever a player leaves behind (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _end_leftovers() -> None:
    """Kill what a player started outside its process group."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while children.exists() and (pids := children.read_text(encoding="ascii").split()):
        for pid in map(int, pids):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def kill_group(pid: int) -> None:
    """Kill a player and whatever it started."""
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue


def _become_player(path: Path, keep: tuple[int, int]) -> None:
    """A process group, folder and environment of its own, and no descriptor but the two pipes."""
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    keep_only(keep)
    folder = str(path.parent)
    os.chdir(folder)
    os.environ.update(HOME=folder, TMPDIR=folder)
    tempfile.tempdir = folder


def keep_only(descriptors: Iterable[int]) -> None:
    """Close every other descriptor, and point the streams nowhere: nothing reaches the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(nowhere, fd)
    after = 3
    for fd in sorted(descriptors):
        os.closerange(after, fd)
        after = fd + 1
    os.closerange(after, HIGHEST_DESCRIPTOR)


def _answer(requests: FrameReader, answers: FrameWriter, player: Player) -> None:
    while True:
        request = requests.receive()
        match request["do"]:
            case "load":
                answer = player.load(Mode(request["mode"]))
            case "begin":
                answer = player.begin(Mode(request["mode"]))
            case "play":
                answer = player.play(request["step"])
            case "run":
                answer = player.run(Mode(request["mode"]))
            case "finish":
                answer = player.finish()
            case "run_again":
                answer = player.run_again(request["graphs"])
        answers.send({"nonce": request["nonce"], "answer": answer})
