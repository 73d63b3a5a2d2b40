"""HTML for what a program did in one mode, or in both side by side."""

from html import escape
from typing import Any

NAMES = {
    "EAGER": ("eager", "Python runs every call"),
    "GRAPH": ("graph", "Python runs while tracing, then the graph runs"),
}
NOTHING = '<li class="te-log__nothing">Nothing printed, nothing traced.</li>'


def both_modes(modes: dict[str, Any]) -> str:
    """EAGER and GRAPH side by side."""
    return f'<div class="te-modes">{"".join(one_mode(mode, modes[mode]) for mode in NAMES)}</div>'


def one_mode(mode: str, ran: dict[str, Any]) -> str:
    """Traces and prints in the order they happened, then the error, if there was one."""
    name, explanation = NAMES[mode]
    items = "".join(map(event_item, ran["events"])) + error_item(ran["error"])
    return (
        f'<div class="te-mode te-mode--{name}" role="group" aria-label="Output in {mode} mode">'
        f'<p class="te-mode__name"><b>{mode}</b> {explanation}</p>'
        f'<ol class="te-log">{items or NOTHING}</ol></div>'
    )


def event_item(event: dict[str, Any]) -> str:
    if event["kind"] == "trace":
        return traced_item(event)
    return print_item(event) if event["kind"] == "print" else ""


def traced_item(event: dict[str, Any]) -> str:
    arguments = ", ".join(f"{name}: {type_}" for name, type_ in event["signature"].items())
    return (
        f'<li class="te-log__traced">Trace {event["number"]} of '
        f"<code>{escape(event['function'])}({escape(arguments)})</code>"
        f'<span class="te-log__reason">{escape(event["reason"])}</span></li>'
    )


def print_item(event: dict[str, Any]) -> str:
    text = escape(event["text"].rstrip("\n"))
    if event["when"] == "trace":
        return f'<li class="te-log__while-tracing"><span class="te-log__tag">while tracing</span>{text}</li>'
    return f"<li>{text}</li>"


def error_item(error: dict[str, Any] | None) -> str:
    if not error:
        return ""
    where = f" (line {error['where']['line']})" if error.get("where") else ""
    first_lines = "\n".join(error["message"].strip().splitlines()[:6])
    return f'<li class="te-log__error">{escape(error["type"])}: {escape(first_lines)}{where}</li>'
