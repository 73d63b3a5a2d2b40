"""The trainer's notes: the minutes, the questions, the wrong turns, and the way back from them."""

from math import ceil
from pathlib import Path
from typing import Any

from dojo.handouts.blocks import bullets, facts, heading, marked, paragraph, table, text
from dojo.handouts.minutes import FIX, clock, split, timetable
from dojo.handouts.printed import question
from dojo.handouts.sheet import Sheet, told
from dojo.verify.answers import claims

Json = dict[str, Any]

QUESTIONS = (
    "To somebody with another choice: which line does Python run, and how often? Show me in the table.",
    "Before the fix: which of these lines will still be there when the graph runs?",
)
RESET = (
    "Code that does not load: “Reset” below the editor brings the starter back, and “History” every version "
    "that was checked."
)
OUT_OF_TIME = (
    "Out of time: show the solution from the key, let them find the marked lines, and go to “Now in your "
    "code”. The page counts a kata that was solved after a look at the solution as solved with help."
)
EARLY = "Somebody is done early: the key has other right answers under “Also right”. Can they find one?"


def trainer_blocks(sheet: Sheet) -> list[Json]:
    """Everything below the kata's head."""
    return [
        *before(sheet),
        heading("Minutes"),
        table(("from–to", "min", "step", "you", "they"), timetable(sheet.kata), (1.4, 0.8, 1.8, 4.2, 4)),
        heading("What to ask"),
        *questions(sheet),
        heading("Hints, one at a time"),
        ladder(sheet),
        # On the first page there is room for it; after the wrong turns it would often be a page of its own.
        heading("How to recover"),
        bullets(recovery(sheet)),
        heading("Common wrong turns"),
        *[wrong_turn(sheet, path) for path in sheet.course.wrong_fixes(sheet.kata.key)],
    ]


def before(sheet: Sheet) -> list[Json]:
    """What has to be known, and what is left for another time."""
    kata = sheet.kata
    titles = [f"{sheet.course.graded.kata(key).title}" for key in kata.prerequisites]
    rows = [
        ("they learn to", [text("; ".join(lower_first(one) for one in kata.objectives) + ".")]),
        ("they need", [text(", ".join(titles) or "no other kata")]),
        ("park", [text("; ".join(kata.out_of_scope) + ".")]),
        (
            "graded by",
            [text("real TensorFlow only" if sheet.card.needs_tensorflow else "the page, or TensorFlow")],
        ),
    ]
    return [facts("At a glance", rows)]


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def questions(sheet: Sheet) -> list[Json]:
    """The prediction with its answer, and the objectives turned into questions."""
    asked = [block for block in sheet.lesson.predict if block["kind"] == "predict"]
    answered = [told for block in asked for told in question(block, filled=True, with_code=False)]
    at_the_end = [f"At the end, to one of them: {lower_first(one)}. Go on!" for one in sheet.kata.objectives]
    return [
        paragraph(marked("Before anything runs, hands up for each choice:")),
        *[one for one in answered if one["kind"] == "question"],
        bullets(marked(words) for words in (*QUESTIONS, *at_the_end)),
    ]


def ladder(sheet: Sheet) -> Json:
    """When to open which hint, counted from the beginning of the fix."""
    minutes = split(sheet.kata.minutes)[FIX]
    pause = minutes / (len(sheet.kata.hints) + 1)
    rows = [
        [[text(f"after {clock(ceil(pause * (rung + 1)))}")], [text(str(rung + 1))], marked(hint.text)]
        for rung, hint in enumerate(sheet.kata.hints)
    ]
    return table(("in the fix", "rung", "hint"), rows, (1.7, 0.8, 10))


def wrong_turn(sheet: Sheet, path: Path) -> Json:
    """A tempting fix: why it tempts, what the check says, and what to say."""
    check_id, diagnosis_id = claims(path)
    promise = next(check.promise for check in sheet.spec.checks if check.id == check_id)
    diagnosis = sheet.kata.diagnoses[diagnosis_id]
    return facts(
        diagnosis.title,
        [
            ("they do", marked(told(path))),
            ("the page says", marked(f"“{promise}” does not hold.")),
            ("really", marked(diagnosis.really)),
            ("you ask", marked(diagnosis.hint)),
            ("if that fails", marked(f"open hint {min(diagnosis.rung, len(sheet.kata.hints))}.")),
        ],
    )


def recovery(sheet: Sheet) -> list[list[Json]]:
    hint = len(sheet.kata.hints)
    stuck = f"Nobody moves: open hint {hint} on the screen and let one type while the others tell."
    return [marked(words) for words in (RESET, stuck, OUT_OF_TIME, EARLY)]
