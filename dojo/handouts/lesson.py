"""A lesson in the parts that handouts are put together from."""

from dataclasses import dataclass
from typing import Any

from dojo.course import Course
from dojo.handouts.blocks import plain
from dojo.handouts.reader import Reader
from dojo.refusal import Refusal
from dojo.site.cards import Card

Json = dict[str, Any]

PARTS = {
    "predict": "Predict",
    "fail": "See it fail",
    "idea": "The one idea",
    "fix": "Fix it",
    "why": "Why it works",
    "guide": "What the guide calls it",
    "exceptions": "When the rule does not apply",
    "own_code": "Now in your code",
}


@dataclass(frozen=True)
class Lesson:
    """The blocks of each part; `story` is what stands before the first heading."""

    story: list[Json]
    predict: list[Json]
    fail: list[Json]
    idea: list[Json]
    fix: list[Json]
    why: list[Json]
    guide: list[Json]
    exceptions: list[Json]
    own_code: list[Json]


def read_lesson(course: Course, card: Card, site: str) -> Lesson:
    """Read a kata's page; raises `Refusal` when a part is missing or something cannot be printed."""
    path = course.lesson(card.kata.key)
    blocks = Reader(card.lesson, site).read(path.read_text(encoding="utf-8"))
    story, parts = cut(blocks)
    titles = list(PARTS.values())
    if list(parts) != titles:
        raise Refusal(
            f"{course.shown(path)}: handouts need these sections in this order: {', '.join(titles)}. "
            f"The lesson has: {', '.join(parts)}."
        )
    return Lesson(story, **dict(zip(PARTS, parts.values(), strict=True)))


def cut(blocks: list[Json]) -> tuple[list[Json], dict[str, list[Json]]]:
    """What stands before the first section, without the title; then the sections by title."""
    story: list[Json] = []
    parts: dict[str, list[Json]] = {}
    into = story
    for block in blocks:
        if block["kind"] == "heading" and block["level"] == 2:
            into = parts.setdefault(plain(block["inlines"]), [])
        elif block["kind"] != "heading" or block["level"] != 1:
            into.append(block)
    return story, parts
