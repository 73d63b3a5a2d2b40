"""`dojo run`: a program in both modes, side by side."""

from pathlib import Path
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dojo.checking import read_submission
from dojo.course import Course
from dojo.refusal import Refusal
from dojo.report_view import safe, show_problem
from dojo.sandboxes import sandbox_for

STYLES = {"EAGER": "yellow", "GRAPH": "blue"}


def run_program(course: Course, target: str, runtime: str) -> dict[str, Any]:
    """Run a file, or the starter of the kata `target`; returns what each mode did."""
    path = Path(target) if Path(target).is_file() else course.starter(course.graded.kata(target).key)
    try:
        source = read_submission(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(f"{path} is not Python text: it is not UTF-8.") from error
    with sandbox_for(runtime) as sandbox:
        return sandbox.run(source, path.name)


def show_run(console: Console, ran: dict[str, Any]) -> None:
    """Print EAGER and GRAPH side by side, and what stopped the program, if anything did."""
    if ran["problem"]:
        show_problem(console, ran["problem"])
    table = Table.grid(expand=True, padding=(0, 1))
    columns = [panel(mode, ran["modes"][mode]) for mode in STYLES if mode in ran["modes"]]
    for _ in columns:
        table.add_column(ratio=1)
    table.add_row(*columns)
    console.print(table)


def panel(mode: str, done: dict[str, Any]) -> Panel:
    lines = [line for event in done.get("events", []) for line in event_lines(event)]
    if done["error"]:
        where = done["error"].get("where")
        at = f" (line {where['line']})" if where else ""
        lines.append(Text(safe(f"{done['error']['type']}: {done['error']['message']}{at}"), style="red"))
    return Panel(Group(*lines), title=mode, title_align="left", border_style=STYLES[mode])


def event_lines(event: dict[str, Any]) -> list[Text]:
    if event["kind"] == "trace":
        arguments = ", ".join(f"{name}: {kind}" for name, kind in event["signature"].items())
        said = f"trace {event['number']} of {event['function']}({arguments}): {event['reason']}"
        return [Text(safe(said), style="dim")]
    if event["kind"] != "print":
        return []
    mark = "  │ " if event["when"] == "trace" else ""
    return [Text(mark + safe(line)) for line in event["text"].rstrip("\n").split("\n")]
