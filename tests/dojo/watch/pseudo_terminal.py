"""A terminal without a window: runs a program in it, presses keys, and reads the screen."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

SECONDS = 60.0
COLUMNS, LINES = 110, 60


def terminal_environment() -> dict[str, str]:
    """Ours, without the size of another terminal, which pytest-xdist leaves there."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return inherited | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


class PseudoTerminal:
    """A program in a terminal of its own; what it draws ends up on `screen`."""

    def __init__(self, *arguments: str, cwd: Path, environment: dict[str, str] | None = None):
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        self._ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("4H", LINES, COLUMNS, 0, 0))
        self.before = termios.tcgetattr(self.theirs)
        self.drawn = b""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dojo", *arguments],
            cwd=cwd,
            stdin=self.theirs,
            stdout=self.theirs,
            stderr=self.theirs,
            env=terminal_environment() | (environment or {}),
            start_new_session=True,
            preexec_fn=self._take_over,
        )

    def _take_over(self) -> None:
        fcntl.ioctl(self.theirs, termios.TIOCSCTTY, 0)

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._ours)
        os.close(self.theirs)

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def snapshot(self) -> list[list[pyte.screens.Char]]:
        """What every cell of the screen shows."""
        rows = (self.screen.buffer[line] for line in range(self.screen.lines))
        return [[row[column] for column in range(self.screen.columns)] for row in rows]

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def resize(self, lines: int, columns: int) -> None:
        """As a window that is dragged."""
        self.screen.resize(lines, columns)
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("4H", lines, columns, 0, 0))

    def until(self, holds: Callable[[str], bool] | str, seconds: float = SECONDS) -> str:
        """Read until the screen shows a text (or a condition on it holds); returns the screen."""
        deadline = time.monotonic() + seconds
        while not (holds(self.text) if callable(holds) else holds in self.text):
            left = deadline - time.monotonic()
            assert left > 0, f"never seen: {holds}\n{self.text}"
            assert self._read(left) or self.process.poll() is None, f"ended before {holds}\n{self.text}"
        return self.text

    def ended(self, seconds: float = SECONDS) -> int:
        """Read to the end; returns the exit status."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"never ended\n{self.text}"
            self._read(0.05)
        while self._read(0):
            continue
        return self.process.returncode

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], max(0.0, min(seconds, 0.5)))[0]:
            return False
        data = os.read(self._ours, 65536)
        self.drawn += data
        self._stream.feed(data)
        return bool(data)
