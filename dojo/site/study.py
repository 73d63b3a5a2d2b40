"""The study behind the katas, as its pages show it: counted facts, and which kata teaches what."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.site.cards import Card

FACTS = Path("docs/study/facts.toml")
COVERAGE = Path("docs/study/coverage.toml")


@dataclass(frozen=True)
class Bar:
    """One row of a chart: a name, how many, and how long its bar is against the longest."""

    name: str
    rows: int
    percent: int
    means: str = ""
    fix: str = ""
    cards: tuple[Card, ...] = ()

    @property
    def anchor(self) -> str:
        return anchor(self.name)


@dataclass(frozen=True)
class Taught:
    """One thing that the course should teach: by which katas, or why by none."""

    what: str
    cards: tuple[Card, ...]
    missing: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class Group:
    """What one source asks for."""

    title: str
    source: str
    items: tuple[Taught, ...]


@dataclass(frozen=True)
class Study:
    """Everything that the study's pages show."""

    published: dict[str, Any]
    counted: dict[str, Any]
    categories: tuple[Bar, ...]
    causes: tuple[Bar, ...]
    symptoms: tuple[Bar, ...]
    groups: tuple[Group, ...]


def read_study(root: Path, cards: Sequence[Card]) -> Study:
    """The study's facts and coverage below `root`, joined with the katas of the course."""
    facts = tomllib.loads((root / FACTS).read_text(encoding="utf-8"))
    coverage = tomllib.loads((root / COVERAGE).read_text(encoding="utf-8"))
    counted = facts["counted"]
    return Study(
        facts["published"],
        counted,
        bars(counted["categories"], cards),
        bars(counted["causes"]),
        bars(counted["symptoms"]),
        tuple(group(each, cards) for each in coverage["groups"]),
    )


def bars(rows: Sequence[dict[str, Any]], cards: Sequence[Card] = ()) -> tuple[Bar, ...]:
    """A chart's rows, each with the katas whose source is of that category."""
    most = max(row["rows"] for row in rows)
    return tuple(
        Bar(**row, percent=round(100 * row["rows"] / most), cards=of_category(row["name"], cards))
        for row in rows
    )


def of_category(name: str, cards: Sequence[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.kata.source.get("category") == name)


def group(entry: dict[str, Any], cards: Sequence[Card]) -> Group:
    by_key = {card.kata.key: card for card in cards}
    return Group(entry["title"], entry["source"], tuple(taught(item, by_key) for item in entry["items"]))


def taught(item: dict[str, Any], by_key: dict[str, Card]) -> Taught:
    keys = item.get("katas", [])
    there = tuple(by_key[key] for key in keys if key in by_key)
    missing = tuple(key for key in keys if key not in by_key)
    return Taught(item["what"], there, missing, item.get("because", ""))


def anchor(name: str) -> str:
    """The id of a category's row."""
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower())
