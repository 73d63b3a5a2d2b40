"""The learner's handout: the lesson up to the fix, with everything to fill in, and nothing filled in."""

from collections.abc import Iterator
from typing import Any

from dojo.handouts.blocks import checklist, heading, marked, note, paragraph, rest_of_page, room, strong, text
from dojo.handouts.code import listing
from dojo.handouts.printed import before_programs, printed, program
from dojo.handouts.sheet import Sheet

Json = dict[str, Any]

PROMISES = "A fix is right when it keeps these promises"
NEEDS_TENSORFLOW = "This kata is graded by real TensorFlow, on your own machine: `dojo check {key}`."


def learner_blocks(sheet: Sheet) -> list[Json]:
    """Everything below the kata's head."""
    lesson = sheet.lesson
    return [
        objectives(sheet),
        *printed(lesson.story, filled=False),
        heading("Predict"),
        *printed(lesson.predict, filled=False),
        room("Because", 2),
        heading("See it fail"),
        *printed(before_programs(lesson.fail), filled=False),
        heading("The one idea"),
        *printed(lesson.idea, filled=False),
        heading("Fix it"),
        *printed(lesson.fix, filled=False),
        *starter(sheet),
        paragraph(marked(f"{PROMISES}:")),
        checklist(promises(sheet)),
        room("Your fix, and why it works", 7),
        note([text("If you are stuck: "), *marked(sheet.kata.hints[0].text)]),
        heading("Now in your code"),
        *ticked(printed(lesson.own_code, filled=False)),
        rest_of_page("Where I will look first, and other notes"),
    ]


def objectives(sheet: Sheet) -> Json:
    """What one can do afterwards, in a sentence."""
    told = "; ".join(one[:1].lower() + one[1:] for one in sheet.kata.objectives)
    return note([strong("You will learn to "), text(f"{told}.")])


def starter(sheet: Sheet) -> list[Json]:
    """The file to change, and the table of its demo; a kata for TensorFlow only has no such table."""
    if sheet.card.needs_tensorflow:
        return [
            listing(sheet.starter, "starter.py"),
            note(marked(NEEDS_TENSORFLOW.format(key=sheet.kata.key))),
        ]
    return [
        listing(sheet.starter, "starter.py"),
        *program(sheet.starter.strip("\n"), None, filled=False, with_code=False),
    ]


def promises(sheet: Sheet) -> Iterator[list[Json]]:
    for check in sheet.spec.checks:
        yield marked(check.promise)


def ticked(blocks: list[Json]) -> list[Json]:
    """Lists as boxes to tick."""
    return [tickable(block) if block["kind"] == "list" else block for block in blocks]


def tickable(block: Json) -> Json:
    return checklist([inline for part in item for inline in part["inlines"]] for item in block["items"])
