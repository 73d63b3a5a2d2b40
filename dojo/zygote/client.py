"""Hosts that need not import the runtime: forked from a zygote, which is found, or started for later."""

import contextlib
import os
import signal
import socket
import time

from dojo.zygote.messages import BadMessage, Json, is_ours, peer_pid, receive, send
from dojo.zygote.place import NoPlace, Place, fingerprint, place_for
from graders.sandboxes.frames import FrameError, FrameTimeout, Wait, readable
from graders.sandboxes.hosts import Host, Pipes, cold_host, started

BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from dojo.zygote.server import main; main(*sys.argv[2:])"
IDLE_SECONDS = 600.0
# A zygote that has imported its runtime answers in milliseconds, unless it is stopped or stuck.
SECONDS_TO_ANSWER = 10.0
SECONDS_FOR_STATUS = 5.0
SECONDS_TO_DIE = 2.0


class NoZygote(Exception):
    """This zygote gives no host; the text says why."""


def warm_host(
    runtime_name: str, seconds: float, wait: Wait = readable, idle_seconds: float = IDLE_SECONDS
) -> Host:
    """A host from the zygote; from a child of our own whenever that does not work.

    The first call starts the zygote, and waits for it as long as the import takes. It ends
    when nobody has asked it for `idle_seconds`.
    """
    try:
        place = place_for(runtime_name)
        code = fingerprint(runtime_name)
        for _ in range(2):
            connection, is_new = _connected(place, runtime_name, code, idle_seconds)
            with connection, contextlib.suppress(NoZygote):
                return _host_from(connection, place, code, seconds, wait)
            if is_new:
                break  # The next one would not do better.
    except (NoPlace, OSError):
        pass
    return cold_host(runtime_name, seconds, wait)


def zygote_status(runtime_name: str) -> Json | None:
    """What the zygote says about itself; None when there is none, or none that answers."""
    answer = _ask(runtime_name, {"do": "status"})
    return answer if answer and "pid" in answer else None


def end_zygote(runtime_name: str) -> None:
    """End the zygote, if there is one; hosts that it forked go on."""
    _ask(runtime_name, {"do": "end"})


def _ask(runtime_name: str, message: Json) -> Json | None:
    try:
        connection = _connection(place_for(runtime_name))
    except (NoPlace, OSError):
        return None
    with connection:
        connection.settimeout(SECONDS_FOR_STATUS)
        with contextlib.suppress(OSError, BadMessage):
            send(connection, message)
            return receive(connection)[0]
    return None


def _connected(place: Place, runtime_name: str, code: str, idle_seconds: float) -> tuple[socket.socket, bool]:
    """A connection to the zygote, and whether that had to be started."""
    with place.locked():
        try:
            return _connection(place), False
        except OSError:
            _start(place, runtime_name, code, idle_seconds)
            return _connection(place), True


def _connection(place: Place) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(os.fspath(place.socket))
        if not is_ours(connection):
            raise PermissionError("another user listens there")
    except OSError:
        connection.close()
        raise
    return connection


def _start(place: Place, runtime_name: str, code: str, idle_seconds: float) -> None:
    """Start a zygote on a socket that listens already, so that nobody has to look when it is ready."""
    place.socket.unlink(missing_ok=True)
    place.ready.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener, place.log.open("wb") as log:
        listener.bind(os.fspath(place.socket))
        listener.listen()
        fd = listener.fileno()
        arguments = (runtime_name, fd, place.folder, place.slot, code, idle_seconds)
        # It is meant to outlive us: nobody waits for it.
        started(BOOT, arguments, (fd,), log).returncode = 0


def _host_from(connection: socket.socket, place: Place, code: str, seconds: float, wait: Wait) -> Host:
    pipes = Pipes(wait)
    try:
        send(connection, {"do": "host", "code": code}, pipes.theirs)
        _agreed(connection, place, seconds, wait)
    except BaseException as error:
        pipes.hand_over()
        pipes.close()
        if isinstance(error, OSError | BadMessage):
            raise NoZygote(f"it did not answer: {error}") from error
        raise
    pipes.hand_over()
    try:
        return Host(pipes, SECONDS_TO_ANSWER)
    except (FrameError, FrameTimeout) as error:
        pipes.close()
        raise NoZygote(f"its host {error}") from error


def _agreed(connection: socket.socket, place: Place, seconds: float, wait: Wait) -> None:
    """Wait for the answer; a zygote that is ready and silent is ended. Raises `NoZygote`."""
    pid = peer_pid(connection)
    is_ready = pid is not None and _ready_pid(place) == pid
    limit = SECONDS_TO_ANSWER if is_ready else seconds
    if not wait([connection.fileno()], time.monotonic() + limit):
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            readable([connection.fileno()], time.monotonic() + SECONDS_TO_DIE)
        raise NoZygote("it is stuck")
    answer, _ = receive(connection)
    if "host" not in answer:
        raise NoZygote(str(answer.get("refused")))


def _ready_pid(place: Place) -> int | None:
    with contextlib.suppress(OSError, ValueError):
        return int(place.ready.read_text(encoding="ascii"))
    return None
