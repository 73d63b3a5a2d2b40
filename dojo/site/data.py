"""`docs/assets/katas/`: what the page loads: katas, solutions, an index, the examples of the playground."""

import json
import re
from itertools import zip_longest
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.recorded import load_record
from dojo.site.cards import Card, course_cards
from dojo.site.playground import examples

FOLDER = Path("docs/assets/katas")
CLAIM_LINES = re.compile(r"\n*Caught by: \w+\nDiagnosis: \w+\n\"\"\"")


def write_site_data(course: Course) -> list[Path]:
    """Write the data of every kata and the index; return the files, changed or not."""
    cards = course_cards(course)
    files = {"index.json": [index_entry(card) for card in cards], "playground.json": examples()}
    for card, following in zip_longest(cards, cards[1:]):
        files[f"{card.kata.key}.json"] = kata_data(course, card, following)
        if card.needs_tensorflow:
            files |= recorded_files(course, card.kata.key)
    written = [write_json(course.root / FOLDER / name, data) for name, data in files.items()]
    return written + [write_solution(course, card.kata.key) for card in cards]


def kata_data(course: Course, card: Card, following: Card | None) -> dict[str, Any]:
    """All that the workbench knows about a kata (`web/src/kata.ts` is its type)."""
    kata = card.kata
    return {
        "key": kata.key,
        "title": kata.title,
        "summary": kata.summary,
        "starter": text_of(course.starter(kata.key)),
        "hints": [hint.text for hint in kata.hints],
        "recorded": load_record(course, kata.key)["runtime"]["version"] if card.needs_tensorflow else None,
        "next": following and {"title": following.kata.title, "lesson": following.url},
    }


def recorded_files(course: Course, key: str) -> dict[str, Any]:
    """Answers with their reports, of a kata that the page cannot grade; the right ones by themselves.

    Raises `Refusal` for a stale record.
    """
    answers = [
        {"role": role_of(course.root / name), "source": told_plainly(course.root / name), "report": report}
        for name, report in load_record(course, key)["answers"].items()
    ]
    tempting = [answer for answer in answers if answer["role"] in ("starter", "wrong_fix")]
    right = [answer for answer in answers if answer not in tempting]
    return {f"{key}/recorded.json": tempting, f"{key}/recorded_solutions.json": right}


def role_of(path: Path) -> str:
    return {"wrong_fixes": "wrong_fix", "alternatives": "alternative"}.get(path.parent.name, path.stem)


def told_plainly(path: Path) -> str:
    """The text of an answer without saying what it is caught by; every line keeps its number."""
    return CLAIM_LINES.sub(lambda found: '"""' + "\n" * found[0].count("\n"), text_of(path), count=1)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def write_solution(course: Course, key: str) -> Path:
    """A file of its own: the page fetches it only for a learner who wants to see it."""
    return write_text(course.root / FOLDER / key / "solution.py", text_of(course.solution(key)))


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
    """Write `data` as JSON."""
    return write_text(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def write_text(path: Path, text: str) -> Path:
    """Write `text` unless the file says the same already, so that nothing that watches it wakes up."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path
