"""What the calls of a checked file did in both modes: how often each function was traced, and why."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.report_view import safe
from dojo.running import STYLES

Json = dict[str, Any]

MOST_LINES = 8
MOST_REASONS = 4


def show_traces(console: Console, observation: Json) -> None:
    """A line for each scenario and function; nothing where nothing was observed."""
    rows = [row for name, modes in observation.get("scenarios", {}).items() for row in _rows(name, modes)]
    if not rows:
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("scenario")
    table.add_column("EAGER", style=STYLES["EAGER"], no_wrap=True)
    table.add_column("GRAPH", style=STYLES["GRAPH"])
    for name, eager, graph in rows[:MOST_LINES]:
        table.add_row(Text(safe(name)), Text(safe(eager)), Text(safe(graph)))
    console.print(table)
    if len(rows) > MOST_LINES:
        console.print(Text(f"… and {len(rows) - MOST_LINES} more", style="dim"))


def _rows(name: str, modes: Json) -> list[tuple[str, str, str]]:
    eager, graph = modes["EAGER"], modes["GRAPH"]
    told = [_function(function) for function in graph["functions"] if function["traces"]] or ["no traces"]
    failed = sum("error" in step["outcome"] for step in graph["steps"])
    if failed:
        told[0] += f"; {failed} of {len(graph['steps'])} calls raise"
    return [(name if first else "", _calls(eager) if first else "", text) for first, text in _marked(told)]


def _calls(mode: Json) -> str:
    steps = mode["steps"]
    failed = sum("error" in step["outcome"] for step in steps)
    return f"{len(steps)} calls, {failed} raise" if failed else f"{len(steps)} calls"


def _function(function: Json) -> str:
    reasons = [trace["reason"] for trace in function["traces"]]
    count = "1 trace" if len(reasons) == 1 else f"{len(reasons)} traces"
    more = " · …" if len(reasons) > MOST_REASONS else ""
    return f"{function['name']}: {count} ({' · '.join(reasons[:MOST_REASONS])}{more})"


def _marked(lines: list[str]) -> list[tuple[bool, str]]:
    return [(number == 0, line) for number, line in enumerate(lines)]
