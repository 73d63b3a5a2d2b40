"""`dojo run`: a program in both modes, side by side."""

from pathlib import Path
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dojo.checking import read_submission
from dojo.course import Course
from dojo.report_view import explanation_line, safe, show_problem
from dojo.sandboxes import sandbox_for
from graders.explanations import explain_run
from graders.problems import problem_in_text

STYLES = {"EAGER": "yellow", "GRAPH": "blue"}


def run_program(course: Course, target: str, runtime: str) -> dict[str, Any]:
    """Run a file (it ends in `.py`), or the starter of the kata `target`; returns what each mode did."""
    path = Path(target) if target.endswith(".py") else course.starter(course.graded.kata(target).key)
    source = read_submission(path)
    if problem := problem_in_text(source):
        return {"problem": problem.to_json(), "modes": {}}
    with sandbox_for(runtime, warm=True) as sandbox:
        return explain_run(sandbox.run(source.decode("utf-8"), path.name))


def went_well(ran: dict[str, Any]) -> bool:
    """Did the program come to its end in both modes?"""
    return not ran["problem"] and not any(done["error"] for done in ran["modes"].values())


def show_run(console: Console, ran: dict[str, Any]) -> None:
    """Print EAGER and GRAPH side by side, and what stopped the program, if anything did."""
    if ran["problem"]:
        show_problem(console, ran["problem"])
    columns = [panel(mode, ran["modes"][mode]) for mode in STYLES if mode in ran["modes"]]
    if columns:
        table = Table.grid(expand=True, padding=(0, 1))
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
        if told := done["error"].get("explanation"):
            lines.append(Text(explanation_line(told)))
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
