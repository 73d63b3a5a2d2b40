"""Everything that happened inside a block of code, in one ordered list of plain data."""

import contextlib
import io
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from minitf.instruments import events

# Parts of events that are objects of the engine.
_OBJECTS = ("of", "concrete")


@dataclass
class Record:
    """events: as `listen` tells them, as plain data, with Python's prints (`"by": "print"`) among them.

    ops: how often each op ran, by type.
    """

    events: list[dict] = field(default_factory=list)
    ops: Counter = field(default_factory=Counter)

    def of_kind(self, *kinds: str) -> list[dict]:
        """The events of some kinds, in order."""
        return [event for event in self.events if event["kind"] in kinds]


class _Heard(io.TextIOBase):
    """Standard output that also notes what is written, and whether a trace was going on then."""

    def __init__(self, out: TextIO, noted: list[dict]):
        self._out = out
        self._noted = noted

    def write(self, text: str) -> int:
        last = self._noted[-1] if self._noted else {}
        event = {"kind": "print", "when": events.when(), "text": "", "by": "print"}
        if last | {"text": ""} != event or last["text"].endswith("\n"):
            self._noted.append(event)
        self._noted[-1]["text"] += text
        return self._out.write(text)

    def flush(self) -> None:
        self._out.flush()


@contextlib.contextmanager
def record() -> Iterator[Record]:
    """Note all events, Python's prints and the ops that run inside. What is printed is still printed."""
    made = Record()

    def hear(event: dict) -> None:
        made.events.append({key: value for key, value in event.items() if key not in _OBJECTS})

    with (
        events.listen(hear),
        events.counted_ops() as counted,
        contextlib.redirect_stdout(_Heard(sys.stdout, made.events)),
    ):
        made.ops = counted
        yield made
