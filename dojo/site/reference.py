"""`docs/assets/katas/<key>/reference.json`: what the solution does in graph mode, for comparison."""

from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.site.cards import Card, course_cards
from dojo.site.data import FOLDER, text_of, write_json
from dojo.site.programs import sandbox
from graders.modes import GRAPH
from graders.spec import read_spec

# Of a scenario, the parts that the page's views read (`ModeSeen` in `web/src/observation.ts`).
SHOWN = ("load", "steps", "functions")


class NoReference(Exception):
    """A solution could not be played."""


def write_references(course: Course) -> list[Path]:
    """Write one file for every kata that the page itself can grade; return the files, changed or not.

    Raises `NoReference` when a solution cannot be played.
    """
    cards = [card for card in course_cards(course) if not card.needs_tensorflow]
    return [
        write_json(course.root / FOLDER / card.kata.key / "reference.json", reference(course, card))
        for card in cards
    ]


def reference(course: Course, card: Card) -> dict[str, Any]:
    """`{"scenarios": {name: {"load", "steps", "functions"}}}` of the solution on minitf, in graph mode."""
    key = card.kata.key
    scenarios = read_spec(course.graded.spec(key)).scenarios("minitf")
    outcome = sandbox().observe(text_of(course.solution(key)), scenarios, card.kata.entry_points)
    if outcome.observation is None:
        reason = outcome.problem.happened if outcome.problem else outcome.broken
        raise NoReference(f"The solution of {key} cannot be played: {reason}")
    played = outcome.observation["scenarios"]
    return {"scenarios": {name: shown(modes[str(GRAPH)]) for name, modes in played.items()}}


def shown(seen: dict[str, Any]) -> dict[str, Any]:
    return {part: seen[part] for part in SHOWN}
