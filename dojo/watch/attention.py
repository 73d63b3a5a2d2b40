"""Waits for keys and saves, also while something else is waited for."""

import select
import time
from collections import deque

from dojo.watch.saves import SECONDS_OF_QUIET, Saves
from dojo.watch.terminal import Terminal

SAVED = "saved"
# Where the system gives no notice of saves, this is how long one can go unnoticed.
SECONDS_BETWEEN_LOOKS = 1.0


class Superseded(Exception):
    """The file was saved again: what is being found out about it is old."""


class Quit(Exception):
    """The learner wants to leave."""


class Attention:
    """What the learner did, in order: names of keys, `SAVED`, `REDRAW`."""

    def __init__(self, terminal: Terminal, saves: Saves):
        self._terminal = terminal
        self._saves = saves
        self._events: deque[str] = deque()

    def next(self) -> str:
        """The next event, however long it takes."""
        while not self._events:
            self._poll([], SECONDS_BETWEEN_LOOKS)
        return self._events.popleft()

    def wait(self, fds: list[int], deadline: float) -> list[int]:
        """As `graders.sandboxes.frames.readable`, but raises `Superseded` and `Quit` when they happen."""
        while True:
            left = max(0.0, deadline - time.monotonic())
            ready = self._poll(fds, min(left, SECONDS_BETWEEN_LOOKS))
            if "q" in self._events:
                raise Quit
            if SAVED in self._events:
                raise Superseded
            if ready or not left:
                return ready

    def settle(self) -> None:
        """Forget saves that are about to be answered by taking the file as it is, once it is whole."""
        while select.select([self._saves.fd], [], [], SECONDS_OF_QUIET)[0]:
            self._saves.look()  # An editor may write a file in several steps.
        while SAVED in self._events:
            self._events.remove(SAVED)

    def _poll(self, fds: list[int], seconds: float) -> list[int]:
        everything = [*fds, *self._terminal.fds, self._saves.fd]
        ready = select.select(everything, [], [], seconds)[0]
        self._events.extend(self._terminal.keys(ready))
        if self._saves.look() and SAVED not in self._events:
            self._events.append(SAVED)
        return [fd for fd in ready if fd in fds]
