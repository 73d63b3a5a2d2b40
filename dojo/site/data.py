"""`docs/assets/katas/`: one JSON file per kata for the workbench, and an index of all."""

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.site.cards import Card, course_cards

FOLDER = Path("docs/assets/katas")


def write_site_data(course: Course) -> list[Path]:
    """Write the data of every kata and the index; return the files, changed or not."""
    cards = course_cards(course)
    files = {"index.json": [index_entry(card) for card in cards]}
    for card, following in zip_longest(cards, cards[1:]):
        files[f"{card.kata.key}.json"] = kata_data(course, card, following)
    return [write_json(course.root / FOLDER / name, data) for name, data in files.items()]


def kata_data(course: Course, card: Card, following: Card | None) -> dict[str, Any]:
    """All that the workbench knows about a kata (`web/src/kata.ts` is its type)."""
    kata = card.kata
    return {
        "key": kata.key,
        "title": kata.title,
        "summary": kata.summary,
        "starter": course.starter(kata.key).read_text(encoding="utf-8"),
        "solution": course.solution(kata.key).read_text(encoding="utf-8"),
        "hints": [hint.text for hint in kata.hints],
        "lesson": card.url,
        "next": following and {"title": following.kata.title, "lesson": following.url},
    }


def index_entry(card: Card) -> dict[str, Any]:
    kata = card.kata
    return {
        "key": kata.key,
        "track": card.track.slug,
        "title": kata.title,
        "summary": kata.summary,
        "difficulty": kata.difficulty,
        "minutes": kata.minutes,
        "lesson": card.url,
    }


def write_json(path: Path, data: Any) -> Path:
    """Write `data` unless the file says the same already, so that nothing that watches it wakes up."""
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path
