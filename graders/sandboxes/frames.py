"""JSON lines over a pipe: one frame per line, none longer than the limit."""

import json
import os
import select
import time
from typing import Any

LONGEST_FRAME = 16 * 1024 * 1024
CHUNK = 64 * 1024


class FrameError(Exception):
    """The other side closed the pipe, or sent something that is not a frame."""


class NoFrame(FrameError):
    """One line was not a frame; the next one may be."""


class FrameTimeout(Exception):
    """No complete frame arrived in time."""


class Frames:
    """Both directions between two processes."""

    def __init__(self, read_fd: int, write_fd: int):
        self.read_fd = read_fd
        self._write_fd = write_fd
        self._buffer = bytearray()

    def send(self, frame: dict[str, Any]) -> None:
        """Write one frame; raises `FrameError` when nobody reads any more."""
        self._write(json.dumps(frame, separators=(",", ":")).encode() + b"\n")

    def end_line(self) -> None:
        """End whatever line another writer left unfinished."""
        self._write(b"\n")

    def _write(self, line: bytes) -> None:
        data = memoryview(line)
        try:
            while data:
                data = data[os.write(self._write_fd, data) :]
        except BrokenPipeError:
            raise FrameError("it no longer listens") from None

    def receive(self, seconds: float | None = None) -> dict[str, Any]:
        """Read one frame within `seconds` (None: however long it takes)."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while not (line := self._take_line()):
            self._read_more(deadline)
        return _parse(line)

    def _take_line(self) -> bytes:
        """The next line that is not empty, or nothing when none is complete."""
        while (end := self._buffer.find(b"\n")) >= 0:
            line = bytes(self._buffer[:end])
            del self._buffer[: end + 1]
            if line:
                return line
        if len(self._buffer) > LONGEST_FRAME:
            self._buffer.clear()
            raise NoFrame(f"it answered with more than {LONGEST_FRAME >> 20} MB")
        return b""

    def _read_more(self, deadline: float | None) -> None:
        if deadline is not None:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.read_fd], [], [], left)[0]:
                raise FrameTimeout
        chunk = os.read(self.read_fd, CHUNK)
        if not chunk:
            raise FrameError("it ended without answering")
        self._buffer += chunk

    def close(self) -> None:
        os.close(self.read_fd)
        os.close(self._write_fd)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        frame = json.loads(line)
    except (ValueError, RecursionError):
        frame = None
    if not isinstance(frame, dict):
        raise NoFrame("it answered with something that is no answer")
    return frame
