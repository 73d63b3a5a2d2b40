"""Where the minutes of a kata go."""

from dataclasses import dataclass

from dojo.handouts.blocks import Inlines, marked
from graders.kata import Kata


@dataclass(frozen=True)
class Step:
    """One step of a kata in a class: its share of the minutes, and who does what."""

    name: str
    share: float
    trainer: str
    learners: str


STEPS = (
    Step(
        "Predict",
        0.15,
        "Show the program, say nothing about it. Count hands for each choice.",
        "Tick a choice, write down why.",
    ),
    Step(
        "See it fail",
        0.2,
        "Walk around. Look at the column “traced in GRAPH?” first.",
        "Fill in the table, then run the program and compare.",
    ),
    Step(
        "The one idea",
        0.1,
        "Two sentences at the board, in the lesson's words.",
        "Read it, correct the table.",
    ),
    Step(
        "Fix it",
        0.4,
        "Hints by the ladder below, one rung at a time. Touch nobody's keyboard.",
        "Change the starter, check, read the verdict.",
    ),
    Step(
        "Look back",
        0.15,
        "Two solutions on the screen: what differs? Then “Now in your code”.",
        "Tick what is in their own code.",
    ),
)
FIX = 3  # the step that takes what rounding leaves over


def split(total: int) -> list[int]:
    """Whole minutes for each step, at least one, which together are `total`."""
    found = [max(1, round(total * step.share)) for step in STEPS]
    found[FIX] += total - sum(found)
    return found


def clock(minutes: int) -> str:
    """`1:05` for 65 minutes since the beginning."""
    return f"{minutes // 60}:{minutes % 60:02}"


def timetable(kata: Kata) -> list[list[Inlines]]:
    """A row for each step: from–to, minutes, step, trainer, learners."""
    found, now = [], 0
    for step, minutes in zip(STEPS, split(kata.minutes), strict=True):
        span = f"{clock(now)}–{clock(now + minutes)}"
        found.append([marked(part) for part in (span, str(minutes), step.name, step.trainer, step.learners)])
        now += minutes
    return found
