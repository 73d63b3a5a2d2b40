"""What goes on while a file is checked: both modes, the call in each, and the traces so far."""

from dataclasses import dataclass, field
from typing import Any

from rich.console import RenderableType
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from dojo.report_view import safe
from dojo.running import STYLES

Json = dict[str, Any]


@dataclass
class ModeSoFar:
    """One mode of the submission that is being played."""

    calls: int = 0
    traces: int = 0
    reason: str = ""
    now: str = ""


@dataclass
class Going:
    """Hears what the sandbox asks and gets as answers; drawn again and again."""

    doing: str
    modes: dict[str, ModeSoFar] = field(default_factory=lambda: {mode: ModeSoFar() for mode in STYLES})
    mode: str = ""

    def __post_init__(self) -> None:
        self._spinner = Spinner("dots", style="cyan")

    def heard(self, request: Json, answer: Json | None) -> None:
        """For `SubprocessSandbox.tell`."""
        if request["do"] in ("load", "begin", "run"):
            self.mode = request["mode"]
        so_far = self.modes[self.mode or "EAGER"]
        if answer is None:
            so_far.now = _what(request)
            return
        so_far.now = ""
        so_far.calls += request["do"] == "play"
        for event in answer.get("events", []):
            if event["kind"] == "trace":
                so_far.traces += 1
                so_far.reason = f"{event['function']}: {event['reason']}"

    def __rich__(self) -> RenderableType:
        table = Table.grid(padding=(0, 2))
        self._spinner.text = Text(self.doing)
        table.add_row(self._spinner)
        modes = Table.grid(padding=(0, 2))
        for mode, so_far in self.modes.items():
            counts = f"{_count(so_far.calls, 'call')}, {_count(so_far.traces, 'trace')}"
            told = so_far.now or so_far.reason
            modes.add_row(
                Text(mode, style=STYLES[mode]), counts, Text(safe(told), style="dim", overflow="ellipsis")
            )
        table.add_row(modes)
        return table


def _what(request: Json) -> str:
    match request["do"]:
        case "load":
            return "importing your file"
        case "play":
            return request["step"]["text"]
    return ""


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
