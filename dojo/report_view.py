"""A report in the terminal: a verdict per check, in the words that the page uses."""

from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

MARKS = {"PASS": ("✓", "green"), "FAIL": ("✗", "red"), "SKIP": ("–", "dim"), "GRADER_ERROR": ("!", "yellow")}
VERDICTS = {
    "PASS": ("PASS", "bold green", "All checks pass."),
    "FAIL": ("FAIL", "bold red", "Not yet."),
    "GRADER_ERROR": (
        "GRADER_ERROR",
        "bold yellow",
        "The grader failed, not you. Please report it with the output of --json.",
    ),
}


def show_report(console: Console, report: dict[str, Any], hint: str | None) -> None:
    """Print verdicts, the diagnosis and the next hint; learner's text is shown as plain text."""
    runtime = report["runtime"]
    console.print(f"{report['kata']}  [dim]on {runtime['name']} {runtime['version']}[/dim]")
    console.print()
    if report["problem"]:
        show_problem(console, report["problem"])
    for check in report["checks"]:
        show_check(console, check)
    if report["diagnosis"]:
        show_diagnosis(console, report["diagnosis"])
    if hint and report["verdict"] == "FAIL":
        labelled(console, "Hint", hint)
    word, style, comment = VERDICTS[report["verdict"]]
    console.print(Text.assemble("\n", (word, style), "  ", comment))


def show_problem(console: Console, problem: dict[str, Any]) -> None:
    at = [problem["mode"] and f"in {problem['mode']}", problem["step"] and f"during {problem['step']}"]
    where = ", ".join(part for part in at if part)
    console.print(Text.assemble(("✗ ", "red"), safe(problem["text"]), (f"  {where}" if where else "", "dim")))
    if problem["line"]:
        labelled(console, "Line", str(problem["line"]))
    labelled(console, "Happened", problem["happened"])
    labelled(console, "Do", problem["do"])


def show_check(console: Console, check: dict[str, Any]) -> None:
    mark, style = MARKS[check["verdict"]]
    mode = f"  {check['mode']}" if check["verdict"] == "FAIL" and check.get("mode") else ""
    console.print(Text.assemble((f"{mark} ", style), safe(check["promise"]), (mode, "dim")))
    if check["verdict"] in ("FAIL", "GRADER_ERROR"):
        for label, field in (
            ("Called", "called"),
            ("Happened", "happened"),
            ("Expected", "expected"),
            ("Why", "why"),
        ):
            labelled(console, label, check.get(field))


def show_diagnosis(console: Console, diagnosis: dict[str, Any]) -> None:
    console.print(Text.assemble("\n", ("Diagnosis: ", "bold"), safe(diagnosis["title"])))
    labelled(console, "Belief", diagnosis["believed"])
    labelled(console, "Really", diagnosis["really"])
    labelled(console, "Look at", diagnosis["hint"])


def labelled(console: Console, label: str, text: str | None) -> None:
    if text:
        shown = Text.assemble((f"{label:<9}", "dim"), safe(text))
        console.print(Padding(shown, (0, 0, 0, 2)))


def safe(text: str) -> str:
    """`text` without the control characters that could repaint somebody's terminal."""
    return "".join(c for c in text if c in "\n\t" or c.isprintable())
