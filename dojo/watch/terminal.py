"""Single keys from the terminal, which is put back as it was, however the program ends."""

import os
import re
import signal
import sys
import termios
import tty
from types import FrameType
from typing import NoReturn

from dojo.refusal import Refusal

ESCAPES = {"\x1b[A": "up", "\x1b[B": "down", "\x1bOA": "up", "\x1bOB": "down", "\x1b": "escape"}
NAMES = {"\r": "enter", "\n": "enter", "\x04": "q"}
KEY = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|\x1bO[A-Z]|.", re.DOTALL)
REDRAW = "redraw"
ENDING = (signal.SIGTERM, signal.SIGHUP)
REDRAWING = (signal.SIGWINCH, signal.SIGCONT)


class Terminal:
    """Keys as they are pressed; `fds` can be read when there is one, or when the screen must be redrawn."""

    def __init__(self) -> None:
        self._stdin = sys.stdin.fileno()
        self._read_signals, self._write_signals = os.pipe()
        os.set_blocking(self._write_signals, False)
        self.fds = [self._stdin, self._read_signals]

    def __enter__(self) -> "Terminal":
        self._before = termios.tcgetattr(self._stdin)
        self._handlers = {number: signal.getsignal(number) for number in (*ENDING, *REDRAWING)}
        for number in ENDING:
            signal.signal(number, _end)
        for number in REDRAWING:
            signal.signal(number, self._ask_to_redraw)
        tty.setcbreak(self._stdin, termios.TCSANOW)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        termios.tcsetattr(self._stdin, termios.TCSANOW, self._before)
        os.close(self._read_signals)
        os.close(self._write_signals)

    def keys(self, readable: list[int]) -> list[str]:
        """What was pressed; `q` when the terminal has gone."""
        found = []
        if self._read_signals in readable:
            os.read(self._read_signals, 64)
            found.append(REDRAW)
        if self._stdin in readable:
            typed = os.read(self._stdin, 64).decode("utf-8", "replace")
            found += _keys(typed) if typed else ["q"]
        return found

    def _ask_to_redraw(self, number: int, frame: FrameType | None) -> None:
        if number == signal.SIGCONT:  # The shell may have set its own mode meanwhile.
            tty.setcbreak(self._stdin, termios.TCSANOW)
        os.write(self._write_signals, b"r")


def refuse_without_terminal() -> None:
    """Raise `Refusal` where no keys can be read or no screen drawn."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in (None, "", "dumb"):
        raise Refusal(
            "dojo watch needs a terminal that it can draw on and read keys from. "
            "Without one, ask for each verdict: dojo check KEY"
        )


def _keys(typed: str) -> list[str]:
    """Names of the keys in what was typed, which may be several at once; arrows and such are sequences."""
    return [name for key in KEY.findall(typed) if (name := _name(key))]


def _name(key: str) -> str | None:
    if key.startswith("\x1b"):
        return ESCAPES.get(key)
    return NAMES.get(key, key.lower())


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
