"""JSON lines over a pipe: one frame per line, none longer than the limit."""

import os
import select
import time
from collections.abc import Callable
from json import dumps, loads  # by name: a submission may replace them in the module
from typing import Any

LONGEST_FRAME = 16 * 1024 * 1024
CHUNK = 64 * 1024

Frame = dict[str, Any]
# Waits like `readable`, and may do other things meanwhile, or give up by raising.
Wait = Callable[[list[int], float], list[int]]


class FrameError(Exception):
    """The other side closed the pipe, or sent something that is not a frame."""


class FrameTimeout(Exception):
    """No complete frame arrived in time."""


class FrameWriter:
    """The writing end of a pipe."""

    def __init__(self, fd: int):
        self.fd = fd

    def send(self, frame: Frame) -> None:
        """Write one frame; raises `FrameError` when nobody reads any more."""
        data = memoryview(dumps(frame, separators=(",", ":")).encode() + b"\n")
        try:
            while data:
                data = data[os.write(self.fd, data) :]
        except BrokenPipeError:
            raise FrameError("no longer listens") from None


def readable(fds: list[int], deadline: float) -> list[int]:
    """Those of `fds` that can be read, or nothing when `deadline` came first."""
    return select.select(fds, [], [], max(0.0, deadline - time.monotonic()))[0]


class FrameReader:
    """The reading end of a pipe."""

    def __init__(self, fd: int, wait: Wait = readable):
        self.fd = fd
        self._wait = wait
        self._buffer = bytearray()

    def receive(self, seconds: float | None = None) -> Frame:
        """Read one frame within `seconds` (None: however long it takes)."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while (frame := self.take()) is None:
            if deadline is not None and not self._wait([self.fd], deadline):
                raise FrameTimeout
            if not self.fill():
                raise FrameError("ended without answering")
        return frame

    def take(self) -> Frame | None:
        """The next frame among what was read so far, if it is complete.

        Raises `FrameError` when it is no frame, or too long to be one.
        """
        end = self._buffer.find(b"\n")
        if end < 0:
            if len(self._buffer) > LONGEST_FRAME:
                raise FrameError(f"answered with more than {LONGEST_FRAME >> 20} MB")
            return None
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return _parse(line)

    def fill(self) -> bool:
        """Read what there is, waiting for something; False when nobody will write any more."""
        chunk = os.read(self.fd, CHUNK)
        self._buffer += chunk
        return bool(chunk)

    def drain(self) -> None:
        """Forget everything that was written so far."""
        self._buffer.clear()
        while readable([self.fd], time.monotonic()) and os.read(self.fd, CHUNK):
            continue


def _parse(line: bytes) -> Frame:
    try:
        frame = loads(line)
    except (ValueError, RecursionError):
        frame = None
    if not isinstance(frame, dict):
        raise FrameError("answered with something that is no answer")
    return frame
