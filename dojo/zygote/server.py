"""The zygote: imports the runtime, and nothing else, then forks a host for every sandbox that asks.

It never plays a submission, and knows no spec. What it forks has none of its descriptors.
"""

import os
import resource
import signal
import socket
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from dojo.zygote.messages import BadMessage, is_ours, receive, send
from dojo.zygote.place import NoPlace, Place
from graders.player.runtime import Runtime
from graders.sandboxes.frames import readable
from graders.sandboxes.host import keep_only, loaded, may_fork, serve

Json = dict[str, Any]

SECONDS_TO_SPEAK = 2.0
SECONDS_BETWEEN_LOOKS = 30.0


def main(runtime_name: str, listener_fd: str, folder: str, slot: str, code: str, idle_seconds: str) -> None:
    """Serve until nobody has asked for `idle_seconds`."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # hosts need nobody to wait for them
    listener = socket.socket(fileno=int(listener_fd))
    listener.listen()  # once more, here: clients are told the process that listened last
    zygote = Zygote(Place(Path(folder), slot), listener, code, float(idle_seconds))
    zygote.load(runtime_name)
    zygote.serve()


@dataclass
class Zygote:
    """A listening socket, and a runtime that has been imported and not used."""

    place: Place
    listener: socket.socket
    code: str
    idle_seconds: float
    served: int = 0
    since: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))

    def load(self, runtime_name: str) -> None:
        self.inode = self.place.socket.stat().st_ino
        self.runtime: Runtime = loaded(runtime_name)
        self.place.ready.write_text(str(os.getpid()), encoding="ascii")

    def serve(self) -> None:
        last = time.monotonic()
        while self._is_found():
            if self._asked(min(SECONDS_BETWEEN_LOOKS, self.idle_seconds)):
                connection, _ = self.listener.accept()
                with connection:
                    if not self._answer(connection):
                        break
                last = time.monotonic()
            elif time.monotonic() - last >= self.idle_seconds and self._leaves():
                return
        self._remove()

    def _asked(self, seconds: float) -> bool:
        return bool(readable([self.listener.fileno()], time.monotonic() + seconds))

    def _is_found(self) -> bool:
        """Is the socket that clients find still this one?"""
        try:
            return self.place.socket.stat().st_ino == self.inode
        except OSError:
            return False

    def _leaves(self) -> bool:
        """Stop being found, unless somebody has just connected."""
        try:
            with self.place.locked():
                if self._asked(0):
                    return False
                self._remove()
        except NoPlace:
            return False
        return True

    def _remove(self) -> None:
        if self._is_found():
            self.place.socket.unlink(missing_ok=True)
            self.place.ready.unlink(missing_ok=True)

    def _answer(self, connection: socket.socket) -> bool:
        """Do what was asked; False when this zygote is of no more use."""
        connection.settimeout(SECONDS_TO_SPEAK)
        descriptors: list[int] = []
        try:
            if not is_ours(connection):
                return True
            request, descriptors = receive(connection)
            match request:
                case {"do": "status"}:
                    send(connection, self.status())
                case {"do": "host", "code": self.code} if len(descriptors) == 3 and may_fork(self.runtime):
                    send(connection, {"host": self._fork(descriptors)})
                    self.served += 1
                case {"do": "host"}:
                    send(connection, {"refused": self._why_not(request)})
                    return False
                case {"do": "end"}:
                    return False
        except (OSError, BadMessage):
            pass  # The client has gone, or is no client.
        finally:
            for fd in descriptors:
                os.close(fd)
        return True

    def _why_not(self, request: Json) -> str:
        if request.get("code") != self.code:
            return "the code has changed"
        return "copies of this process would not work"

    def status(self) -> Json:
        """What `dojo info` tells."""
        return {
            "pid": os.getpid(),
            "since": self.since,
            "runtime": {"name": self.runtime.name, "version": self.runtime.version},
            "memory": memory_bytes(),
            "served": self.served,
        }

    def _fork(self, descriptors: list[int]) -> int:
        """Start a host at the other end of these pipes; returns its process id, and in the host never."""
        pid = os.fork()
        return pid or _become_host(self.runtime, descriptors)


def _become_host(runtime: Runtime, descriptors: list[int]) -> NoReturn:
    try:
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        keep_only(descriptors)
        serve(runtime, *descriptors)
    finally:
        os._exit(0)


def memory_bytes() -> int:
    """Resident memory of this process."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
