"""A report in the terminal: the learner's text cannot repaint it, and long text stays readable."""

import io
from typing import Any

from rich.console import Console

from dojo.report_view import safe, show_report


def report(**told: Any) -> dict[str, Any]:
    return {
        "kata": "basics/doubling",
        "runtime": {"name": "minitf", "version": "0.1.0"},
        "verdict": "FAIL",
        "problem": None,
        "checks": [],
        "diagnosis": None,
        "grader_errors": [],
    } | told


def failed(happened: str) -> dict[str, Any]:
    return {
        "promise": "`double(x)` returns [red]twice[/red] x.",
        "verdict": "FAIL",
        "mode": "GRAPH",
        "called": "double(2)",
        "happened": happened,
        "expected": "4",
        "why": "",
    }


def shown(console: Console, told: dict[str, Any]) -> str:
    show_report(console, told, None)
    return console.file.getvalue()


def test_what_a_second_run_confirmed_and_what_to_look_at() -> None:
    confirmed = {
        "calls": 5,
        "confirmed": 3,
        "open": [{"why": "its graph calls back into Python", "calls": 2}],
    }
    review = [{"kind": "trace_counts", "text": "`f` counts otherwise."}]
    text = shown(Console(file=io.StringIO(), width=200), report(confirmed=confirmed, review=review))
    assert "3 of 5 graph calls" in text
    assert "2 not, because its graph calls back into Python" in text
    assert "Review    `f` counts otherwise." in text


def test_markup_in_a_report_is_shown_as_it_is() -> None:
    assert "[red]twice[/red]" in shown(Console(file=io.StringIO()), report(checks=[failed("[bold]3")]))


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert safe("a\x1b[2Jb\x07c\r\nd\te\x9b") == "a[2Jbc\nd\te"


def test_long_text_goes_on_below_its_beginning_on_a_terminal() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=60, color_system=None)
    lines = shown(console, report(checks=[failed("word " * 20)])).splitlines()
    start = next(number for number, line in enumerate(lines) if "Happened" in line)
    assert lines[start + 1].startswith(" " * 12 + "word")


def test_a_file_gets_one_line_per_fact() -> None:
    text = shown(Console(file=io.StringIO(), width=60), report(checks=[failed("word " * 40)]))
    assert "  Happened  " + ("word " * 40).strip() in text


def test_a_problem_says_where_and_what_to_do() -> None:
    problem = {"happened": "It never ended.", "line": 3, "text": "while True:", "do": "Look at it."}
    text = shown(Console(file=io.StringIO()), report(problem=problem))
    assert "✗ It never ended.\n  Line 3    while True:\n  Do        Look at it.\n" in text


def test_a_broken_grader_is_not_the_learners_fault() -> None:
    text = shown(
        Console(file=io.StringIO()), report(verdict="GRADER_ERROR", grader_errors=["same_results: KeyError"])
    )
    assert "The grader failed, not you." in text
    assert "Broken    same_results: KeyError" in text
