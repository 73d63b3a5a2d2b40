"""A report in a notebook: as text in the words of the terminal, and as HTML for everyone."""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from rich.console import Console

from dojo.report_view import MARKS, NOT_JUDGED, VERDICTS, explanation_line, safe, show_report
from dojo.templates import html_templates

Json = dict[str, Any]

WORDS = {
    "PASS": "passes",
    "FAIL": "fails",
    "SKIP": "not judged: another check comes first",
    "NEEDS_TENSORFLOW": NOT_JUDGED,
    "GRADER_ERROR": "the grader failed here, not you",
}
WIDTH = 100


def to_text(report: Json, notes: Sequence[str] = ()) -> str:
    """What `dojo check` prints, without colors; `notes` come first."""
    text = io.StringIO()
    show_report(Console(file=text, width=WIDTH, color_system=None, force_jupyter=False), report, None)
    return "\n".join([*map(safe, notes), text.getvalue().strip()])


def to_html(report: Json, notes: Sequence[str] = (), *, points: str = "", practice: bool = False) -> str:
    """A section with a heading and a list: verdicts are words, colors only repeat them."""
    shown = {"report": _printable(report), "notes": _printable([*notes])}
    return _template().render(shown, points=points, practice=practice)


def _printable(value: Any) -> Any:
    """Data with control characters left out of its texts."""
    match value:
        case str():
            return safe(value)
        case list():
            return [_printable(item) for item in value]
        case dict():
            return {name: _printable(item) for name, item in value.items()}
    return value


@cache
def _template() -> Any:
    templates = html_templates(Path(__file__).parent)
    templates.globals |= {
        "marks": MARKS, "words": WORDS, "verdicts": VERDICTS, "explained": explanation_line
    }  # fmt: skip
    return templates.get_template("report.html.jinja")
