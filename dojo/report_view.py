"""A report in the terminal: a verdict per check, in the words that the page uses."""

import sys
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.text import Text

INDENT = 12
MARKS = {
    "PASS": ("✓", "green"),
    "FAIL": ("✗", "red"),
    "SKIP": ("–", "dim"),
    "NEEDS_TENSORFLOW": ("○", "cyan"),
    "GRADER_ERROR": ("!", "yellow"),
}
NOT_JUDGED = "needs real TensorFlow: grade without --runtime minitf"
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
    graded_on = f"  on {runtime['name']} {runtime['version'] or ''}".rstrip()
    console.print(Text.assemble(report["kata"], (graded_on, "dim")))
    console.print()
    if report["problem"]:
        show_problem(console, report["problem"])
    for check in report["checks"]:
        show_check(console, check)
    if report["diagnosis"]:
        show_diagnosis(console, report["diagnosis"])
    labelled(console, "Hint", hint)
    for error in report["grader_errors"]:
        labelled(console, "Broken", error)
    labelled(console, "Confirmed", confirmed_line(report.get("confirmed")))
    for reason in report.get("review", ()):
        labelled(console, "Review", reason["text"])
    word, style, comment = VERDICTS[report["verdict"]]
    if word == "PASS" and any(check["verdict"] == "NEEDS_TENSORFLOW" for check in report["checks"]):
        comment = "All checks pass that can be judged here."
    console.print(Text.assemble("\n", (word, style), "  ", comment), soft_wrap=True)


def show_problem(console: Console, problem: dict[str, Any]) -> None:
    console.print(Text.assemble(("✗ ", "red"), safe(problem["happened"])), soft_wrap=True)
    if problem["line"]:
        labelled(console, f"Line {problem['line']}", problem["text"] or " ")
    labelled(console, "Do", problem["do"])


def show_check(console: Console, check: dict[str, Any]) -> None:
    mark, style = MARKS[check["verdict"]]
    mode = f"  {check['mode']}" if check["verdict"] == "FAIL" and check.get("mode") else ""
    console.print(Text.assemble((f"{mark} ", style), safe(check["promise"]), (mode, "dim")), soft_wrap=True)
    if check["verdict"] in ("FAIL", "GRADER_ERROR"):
        for label, field in (
            ("Called", "called"),
            ("Happened", "happened"),
            ("Expected", "expected"),
            ("Why", "why"),
        ):
            labelled(console, label, check.get(field))
        if told := check.get("explanation"):
            labelled(console, "Means", explanation_line(told))
    if check["verdict"] == "NEEDS_TENSORFLOW":
        labelled(console, "Open", NOT_JUDGED)


def confirmed_line(confirmed: dict[str, Any] | None) -> str | None:
    """How many calls a second run confirmed, and why not the others; None when there were none."""
    if not confirmed or not confirmed["calls"]:
        return None
    reasons = "; ".join(f"{one['calls']} not, because {one['why']}" for one in confirmed["open"])
    counted = f"{confirmed['confirmed']} of {confirmed['calls']} graph calls, by running their graphs again"
    return f"{counted}; {reasons}" if reasons else counted


def explanation_line(explanation: dict[str, str]) -> str:
    """What an error of TensorFlow means, and where it is taught."""
    return f"{explanation['text']} See the kata {explanation['kata']}."


def show_diagnosis(console: Console, diagnosis: dict[str, Any]) -> None:
    console.print(Text.assemble("\n", ("Diagnosis: ", "bold"), safe(diagnosis["title"])), soft_wrap=True)
    labelled(console, "Belief", diagnosis["believed"])
    labelled(console, "Really", diagnosis["really"])
    labelled(console, "Look at", diagnosis["hint"])


def labelled(console: Console, label: str, text: str | None) -> None:
    """A line such as `Called    train_step(…)`; long text goes on below its beginning."""
    if not text:
        return
    width = max(40, console.width) - INDENT if console.is_terminal else sys.maxsize
    lines = [part for line in safe(text).splitlines() for part in wrap(line, width) or [""]]
    shown = f"\n{' ' * INDENT}".join(lines)
    console.print(Text.assemble((f"  {label:<{INDENT - 2}}", "dim"), shown), soft_wrap=True)


def safe(text: str) -> str:
    """`text` without the control characters that could repaint somebody's terminal."""
    return "".join(c for c in text if c in "\n\t" or c.isprintable())
