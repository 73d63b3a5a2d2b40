"""One slide, and how much fits on one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from dojo.handouts.blocks import plain
from dojo.slides.html import html

Json = dict[str, Any]

FULL = 760  # characters of prose that fill a slide at its usual size


SHORT = 330  # what leaves room for a program below it


@dataclass(frozen=True)
class Slide:
    """`kata` is the key of the kata that is opened on it, when the deck is served beside the site."""

    title: str
    body: str
    notes: str = ""
    above: str = ""
    kind: str = "prose"
    kata: str = ""


def prose(title: str, blocks: Iterable[Json], notes: str = "") -> list[Slide]:
    """The blocks on as many slides as they need; the notes stand with the first."""
    pages = list(packed(list(blocks)))
    slides = [
        Slide(title if not page else f"{title} ({page + 1})", html(told)) for page, told in enumerate(pages)
    ]
    return [replace(slides[0], notes=notes), *slides[1:]] if slides else []


def leaves_room(blocks: list[Json]) -> bool:
    """Is there room for a program below the blocks?"""
    return sum(map(length, blocks)) <= SHORT


def packed(blocks: list[Json]) -> Iterator[list[Json]]:
    """The blocks in groups, each about as long as a slide may be."""
    page: list[Json] = []
    for block in blocks:
        if page and sum(map(length, page)) + length(block) > FULL:
            yield page
            page = []
        page.append(block)
    if page:
        yield page


def length(block: Json) -> int:
    """The characters of prose that take as much room as the block."""
    if block["kind"] == "list":
        return sum(40 + sum(map(length, item)) for item in block["items"])
    if block["kind"] == "table":
        cells = [cell for row in block["rows"] for cell in row]
        return 60 * (1 + len(block["rows"])) + sum(len(plain(cell)) for cell in cells) // 2
    if block["kind"] == "python":
        return 60 * (1 + block["source"].count("\n"))
    return 60 + len(plain(block["inlines"])) if "inlines" in block else 0
