"""The papers for a choice of katas, as plain data for `templates/handout.typ`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dojo.handouts.blocks import heading, marked, paragraph, table, text
from dojo.handouts.key import key_blocks
from dojo.handouts.learner import learner_blocks
from dojo.handouts.minutes import clock
from dojo.handouts.sheet import Sheet
from dojo.handouts.trainer import trainer_blocks

Json = dict[str, Any]


@dataclass(frozen=True)
class Paper:
    """One of the three papers: its name in file names, its name for people, and what it says of a kata."""

    name: str
    what: str
    blocks: Callable[[Sheet], list[Json]]


LEARNER = Paper("learner", "Handout", learner_blocks)
KEY = Paper("key", "Answer key", key_blocks)
TRAINER = Paper("trainer", "Trainer notes", trainer_blocks)
PAPERS = (LEARNER, KEY, TRAINER)


@dataclass(frozen=True)
class Chosen:
    """What is printed together: `name` goes into file names; `about` is for the cover, if there is one."""

    name: str
    title: str
    about: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]


def document(chosen: Chosen, paper: Paper, size: str) -> Json:
    """Everything that the template needs; `size` is `a4` or `letter`."""
    return {
        "paper": size,
        "what": paper.what,
        "title": chosen.title,
        "cover": {"blocks": cover(chosen)} if chosen.about else None,
        "katas": [kata(sheet, paper) for sheet in chosen.sheets],
    }


def kata(sheet: Sheet, paper: Paper) -> Json:
    told = sheet.kata
    return {
        "title": told.title,
        "above": f"{sheet.card.track.title} · {paper.what}",
        "summary": marked(told.summary),
        "facts": f"{sheet.card.difficulty_name} · {told.minutes} minutes · {', '.join(told.concepts)}",
        "with-name": paper is LEARNER,
        "link": sheet.link.as_data(),
        "blocks": paper.blocks(sheet),
    }


def cover(chosen: Chosen) -> list[Json]:
    """Who it is for, and the katas with the clock running."""
    told = [block for title, words in chosen.about for block in (heading(title), paragraph(marked(words)))]
    rows, now = [], 0
    for number, sheet in enumerate(chosen.sheets, 1):
        minutes = sheet.kata.minutes
        words = (str(number), clock(now), sheet.kata.title, sheet.card.track.title, f"{minutes} min")
        rows.append([[text(word)] for word in words])
        now += minutes
    plan = table(("", "at", "kata", "track", "takes"), rows, (0.6, 1, 5, 4, 1.5))
    return [*told, heading(f"{len(chosen.sheets)} katas, {clock(now)} hours"), plan]
