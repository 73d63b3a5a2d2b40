"""The answer key: the solution, the filled tables, the graph, and the beliefs behind wrong answers."""

from typing import Any

from dojo.handouts.blocks import bullets, code, facts, heading, marked, note, paragraph, table, text
from dojo.handouts.code import listing
from dojo.handouts.graph import drawings
from dojo.handouts.printed import after_programs, before_programs, printed, program
from dojo.handouts.sheet import Sheet
from dojo.handouts.trace_table import scenario_table
from dojo.recorded import load_record
from graders.kata import DiagnosisText

Json = dict[str, Any]


def key_blocks(sheet: Sheet) -> list[Json]:
    """Everything below the kata's head."""
    lesson = sheet.lesson
    return [
        heading("Predict"),
        *printed(lesson.predict, filled=True, with_code=False),
        heading("See it fail"),
        *programs_only(before_programs(lesson.fail)),
        *printed(after_programs(lesson.fail), filled=True),
        *orders(sheet),
        heading("Fix it"),
        *starter(sheet),
        *solution(sheet),
        *also_right(sheet),
        *graph(sheet),
        heading("Why it works"),
        *printed(lesson.why, filled=True),
        heading("Diagnoses to listen for"),
        *[diagnosis(told) for told in sheet.kata.diagnoses.values()],
        heading("What the guide calls it"),
        *printed(lesson.guide, filled=True),
        heading("When the rule does not apply"),
        *printed(lesson.exceptions, filled=True),
    ]


def programs_only(blocks: list[Json]) -> list[Json]:
    """The filled tables; the words between them are in the learner's handout."""
    return printed([one for one in blocks if one["kind"] == "python-run"], filled=True, with_code=False)


def orders(sheet: Sheet) -> list[Json]:
    """The lines that were to be put in order, wherever the learner's part of the lesson asks for that."""
    parts = (sheet.lesson.fail, sheet.lesson.idea)
    asked = [block for part in parts for block in part if block["kind"] == "order"]
    return printed(asked, filled=True, with_code=False)


def starter(sheet: Sheet) -> list[Json]:
    """What the starter's demo does; for a kata that needs TensorFlow, what its checks said."""
    if sheet.card.needs_tensorflow:
        return [paragraph(marked("What TensorFlow says to the starter:")), recorded_checks(sheet)]
    return [
        paragraph(marked("The demo of the starter, before anything is changed:")),
        *program(sheet.starter.strip("\n"), None, filled=True, with_code=False),
    ]


def recorded_checks(sheet: Sheet) -> Json:
    """The recorded verdicts, as the page shows them."""
    answers = load_record(sheet.course, sheet.kata.key)["answers"]
    report = answers[sheet.course.shown(sheet.course.starter(sheet.kata.key))]
    rows = [
        [marked(check["promise"]), [text(check["verdict"])], marked(check.get("happened") or "")]
        for check in report["checks"]
    ]
    return table(("promise", "verdict", "what happened"), rows, (5, 1.5, 4))


def solution(sheet: Sheet) -> list[Json]:
    """The reference, its changed lines marked, and what it did on TensorFlow in the spec's first scenario."""
    (name, seen), *others = sheet.expected.items()
    more = [note(marked(f"The spec also plays: {', '.join(f'`{other}`' for other, _ in others)}."))]
    return [
        listing(sheet.solution, "solution.py", before=sheet.starter),
        note(marked("A bar marks the lines that the starter does not have.")),
        paragraph(
            [text("What it does in graph mode on TensorFlow, in the scenario "), code(name), text(":")]
        ),
        scenario_table(seen),
        *(more if others else []),
    ]


def also_right(sheet: Sheet) -> list[Json]:
    if not sheet.alternatives:
        return []
    return [paragraph(marked("Also right:")), bullets(marked(one) for one in sheet.alternatives)]


def graph(sheet: Sheet) -> list[Json]:
    """The drawing, where the page has a reference to draw."""
    if sheet.reference is None:
        return []
    drawn = drawings(sheet.reference)
    if not drawn:
        return []
    legend = [{"kind": "graph-legend"}] if any(one["boxes"] for one in drawn) else []
    return [heading("The graph"), *legend, *drawn]


def diagnosis(told: DiagnosisText) -> Json:
    return facts(
        told.title,
        [("you hear", marked(told.believed)), ("really", marked(told.really)), ("ask", marked(told.hint))],
    )
