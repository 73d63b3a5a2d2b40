"""The `order` fence: put what a program prints in graph mode in order, and say when each line is printed.

A question, `---`, a program. Lines and their times are computed by running the program, and shown out of
order; `<kata-order>` makes them move. The answer is behind a disclosure, as that of a prediction is.
"""

from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from dojo.site.fences import highlighted, inline, loudly, output
from dojo.site.programs import ran_on
from dojo.site.question import DIVIDER, BadQuestion


class Line(NamedTuple):
    """A line that the program prints, and when it does: at `trace` time or at `run` time."""

    text: str
    when: str


def validate_order(
    language: str, inputs: dict[str, str], options: dict[str, Any], attrs: dict[str, Any], md: Markdown
) -> bool:
    """Accept no options."""
    if inputs:
        raise SuperFencesException(f"order takes no options, not {inputs}.")
    return True


@loudly
def format_order(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any
) -> str:
    """The program, its lines out of order, and behind a disclosure what it does."""
    text, divided, program = source.partition(f"\n{DIVIDER}\n")
    if not divided:
        raise BadQuestion(f"no line `{DIVIDER}` between the question and the program.")
    ran = ran_on(None, program.strip("\n"))
    items = "".join(map(item, shuffled(printed(ran.modes["GRAPH"]["events"]))))
    return (
        f'<div class="te-predict te-order">{highlighted(program.strip("\n"), md)}'
        f"<fieldset><legend><small>Put it in order</small>{inline(' '.join(text.split()))}</legend>"
        f"<kata-order><ol>{items}</ol></kata-order></fieldset>"
        f"<details><summary>Show the answer</summary>{output(ran, program)}</details></div>"
    )


def printed(events: list[dict[str, Any]]) -> list[tuple[int, Line]]:
    """The lines in the order they are printed, by their places; raises `BadQuestion` when two are alike."""
    lines = list(_lines(event for event in events if event["kind"] == "print"))
    texts = [line.text for line in lines]
    if len(texts) < 3 or len(set(texts)) < len(texts):
        raise BadQuestion(f"an order needs three or more lines, all different, not {texts}.")
    return list(enumerate(lines, start=1))


def _lines(prints: Iterator[dict[str, Any]]) -> Iterator[Line]:
    for when, group in groupby(prints, key=lambda event: event["when"]):
        for text in "".join(event["text"] for event in group).splitlines():
            yield Line(text, "trace" if when == "trace" else "run")


def shuffled(lines: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """The same disorder at every build, and never the right order."""
    mixed = sorted(lines, key=lambda placed: sha256(placed[1].text.encode()).digest())
    return mixed if mixed != lines else mixed[::-1]


def item(placed: tuple[int, Line]) -> str:
    place, line = placed
    return f'<li data-place="{place}" data-when="{line.when}"><code>{escape(line.text)}</code></li>'
