"""The whole screen: the kata, the last verdict, opened hints, the course's bar and what the keys do."""

from dataclasses import dataclass, field
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.progress_bar import ProgressBar
from rich.rule import Rule
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from dojo.course import DIFFICULTY
from dojo.progress.record import Record
from dojo.report_view import safe, show_report
from dojo.running import show_run
from dojo.watch.traces_view import show_traces
from graders.kata import Kata

Json = dict[str, Any]

KEYS = {
    "n": "next kata",
    "h": "hint",
    "l": "list",
    "c": "check now",
    "r": "run",
    "o": "lesson",
    "x": "reset",
    "q": "quit",
}
BAR_WIDTH = 40


@dataclass
class Shown:
    """What the screen of one kata shows."""

    kata: Kata
    file: str
    record: Record
    solved: int
    katas: int
    report: Json | None = None
    ran: Json | None = None
    solution: str | None = None
    messages: list[Text] = field(default_factory=list)


def draw(console: Console, shown: Shown) -> None:
    """Clear the terminal and print everything; what does not fit scrolls up, as usual."""
    console.clear()
    _header(console, shown)
    if shown.ran is not None:
        show_run(console, shown.ran)
    elif shown.report is not None:
        _verdict(console, shown.report)
    else:
        _introduction(console, shown.kata)
    _hints(console, shown)
    for message in shown.messages:
        console.print(Padding(message, (1, 0, 0, 0)))
    console.print(footer(shown))


def _header(console: Console, shown: Shown) -> None:
    kata = shown.kata
    about = f"{DIFFICULTY[kata.difficulty]}, {kata.minutes} min, {shown.record.state.value}"
    console.print(Text.assemble((kata.title, "bold"), "  ", (kata.key, "cyan"), (f"  {about}", "dim")))
    console.print(Text.assemble("Edit ", (safe(shown.file), "bold"), " and save."), soft_wrap=True)
    console.print()


def _introduction(console: Console, kata: Kata) -> None:
    console.print(Text(kata.summary))
    for objective in kata.objectives:
        console.print(Padding(Text(f"• {objective}"), (0, 0, 0, 2)))


def _verdict(console: Console, report: Json) -> None:
    show_report(console, report, None)
    console.print()
    show_traces(console, report["observation"])


def _hints(console: Console, shown: Shown) -> None:
    hints = shown.kata.hints[: shown.record.hints]
    for number, hint in enumerate(hints, 1):
        label = f"Hint {number} of {len(shown.kata.hints)}  "
        console.print(Padding(Text.assemble((label, "bold magenta"), hint.text), (1, 0, 0, 0)))
    if shown.solution is not None:
        console.print(Padding(Text("The solution", style="bold magenta"), (1, 0, 0, 0)))
        console.print(Syntax(shown.solution, "python", theme="ansi_dark", background_color="default"))


def footer(shown: Shown) -> RenderableType:
    """The course's progress bar, and what the keys do."""
    bar = Table.grid(padding=(0, 1))
    done = ProgressBar(total=shown.katas, completed=shown.solved, width=BAR_WIDTH)
    bar.add_row(Text("Course"), done, Text(f"{shown.solved} of {shown.katas} katas solved"))
    return Group("", Rule(style="dim"), bar, key_line(KEYS))


def key_line(keys: dict[str, str]) -> Text:
    """`n next kata   h hint   …`"""
    parts = [Text.assemble((key, "bold reverse"), f" {does}") for key, does in keys.items()]
    return Text("   ").join(parts)
