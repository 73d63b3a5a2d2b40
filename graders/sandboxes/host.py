"""The child process: imports the runtime once, then forks a player per submission.

The host never runs a learner's code itself. The forked player answers on the same pipes
while the host waits for it to end, and then tells how it ended.
"""

import gc
import os
import select
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from graders.modes import Mode
from graders.player.play import Player
from graders.player.runtime import Runtime, load_runtime
from graders.sandboxes.frames import FrameError, Frames

Json = dict[str, Any]


def main(runtime_name: str, read_fd: int, write_fd: int) -> None:
    """Serve submissions until the parent closes its end."""
    for fd in (read_fd, write_fd):
        os.set_inheritable(fd, False)
    frames = Frames(read_fd, write_fd)
    runtime = load_runtime(runtime_name)
    gc.collect()
    gc.freeze()
    wake_fd = _wake_on_child_end()
    frames.send({"runtime": {"name": runtime.name, "version": runtime.version}})
    while True:
        try:
            request = frames.receive()
        except FrameError:
            return
        if not runtime.can_fork():
            raise RuntimeError("The runtime started its threads: players cannot be forked.")
        _serve(frames, runtime, request, wake_fd)


def _serve(frames: Frames, runtime: Runtime, request: Json, wake_fd: int) -> None:
    pid = os.fork()
    if pid == 0:
        _player_process(frames, runtime, request)
    frames.send({"player": pid})
    status = _wait(pid, frames.read_fd, wake_fd)
    frames.end_line()  # The player may have been killed in the middle of one.
    frames.send({"ended": os.waitstatus_to_exitcode(status)})


def _wake_on_child_end() -> int:
    """A descriptor that becomes readable when a child ends."""
    read_fd, write_fd = os.pipe()
    for fd in (read_fd, write_fd):
        os.set_blocking(fd, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(write_fd, warn_on_full_buffer=False)
    return read_fd


def _wait(pid: int, parent_fd: int, wake_fd: int) -> int:
    """Wait for the player; kill it when the parent has gone."""
    poll = select.poll()
    poll.register(parent_fd, 0)
    poll.register(wake_fd, select.POLLIN)
    while True:
        ready = dict(poll.poll())
        if ready.get(parent_fd, 0) & select.POLLHUP:
            kill_group(pid)
        if wake_fd in ready:
            os.read(wake_fd, 512)
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            kill_group(pid)
            return status


def kill_group(pid: int) -> None:
    """Kill a player and whatever it started."""
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue


def _player_process(frames: Frames, runtime: Runtime, request: Json) -> None:
    """Never returns: what follows is the learner's process."""
    os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _leave_streams()
    folder = Path(request["path"]).parent
    os.chdir(folder)
    os.environ.update(HOME=str(folder), TMPDIR=str(folder))
    tempfile.tempdir = str(folder)
    try:
        _answer(frames, Player(runtime, Path(request["path"])))
    except FrameError:
        pass
    except BaseException:
        frames.send({"broken": traceback.format_exc()})
    finally:
        os._exit(0)


def _leave_streams() -> None:
    """Nothing a learner writes to a descriptor reaches the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(nowhere, fd)


def _answer(frames: Frames, player: Player) -> None:
    while True:
        request = frames.receive()
        match request["do"]:
            case "load":
                answer = player.load(Mode(request["mode"]))
            case "play":
                answer = player.play(request["step"])
            case "run":
                answer = player.run(Mode(request["mode"]))
            case "finish":
                answer = player.finish()
            case "close":
                return
        frames.send({"answer": answer})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
