"""The slides of one kata, in the order in which it is taught."""

from dataclasses import replace
from html import escape
from typing import Any

from dojo.handouts.blocks import bullets, heading, marked
from dojo.handouts.minutes import STEPS, split
from dojo.handouts.sheet import Sheet
from dojo.handouts.trainer import before, ladder, questions, recovery, wrong_turn
from dojo.site.mode_view import both_modes
from dojo.site.programs import ran_on
from dojo.site.question import DIVIDER, Question, parse_question
from dojo.slides.html import code, html, words
from dojo.slides.slide import Slide, leaves_room, packed, prose

Json = dict[str, Any]


def kata_slides(sheet: Sheet, place: str) -> list[Slide]:
    """Title, prediction, failure, idea, fix, reasons, own code; `place` is said above the title."""
    lesson = sheet.lesson
    return [
        title(sheet, place),
        *predictions(sheet),
        *told_and_run("See it fail", lesson.fail, minutes(sheet, "See it fail")),
        *told_and_run("The one idea", lesson.idea, minutes(sheet, "The one idea")),
        *fix(sheet),
        *told_and_run("Why it works", lesson.why, minutes(sheet, "Look back")),
        *prose(
            "Now in your code", lesson.own_code, html([heading("How to recover"), bullets(recovery(sheet))])
        ),
    ]


def title(sheet: Sheet, place: str) -> Slide:
    told = sheet.kata
    facts = f"{sheet.card.difficulty_name} · {told.minutes} minutes · {', '.join(told.concepts)}"
    body = f"<p class='summary'>{words(marked(told.summary))}</p><p class='facts'>{escape(facts)}</p>"
    story = [heading("The story"), *sheet.lesson.story]
    return Slide(told.title, body, html([*story, *before(sheet)]), place, "title")


def minutes(sheet: Sheet, name: str) -> str:
    """What the timetable says about a step: how long, who does what."""
    shares = zip(STEPS, split(sheet.kata.minutes), strict=True)
    step, long = next((step, long) for step, long in shares if step.name == name)
    return f"<p><strong>{long} min.</strong> You: {escape(step.trainer)} They: {escape(step.learners)}</p>"


def predictions(sheet: Sheet) -> list[Slide]:
    """Each question, and after it the answer with what happened."""
    slides = []
    for block in sheet.lesson.predict:
        if block["kind"] != "predict":
            slides += prose("Predict", [block])
            continue
        asked = parse_question(block["source"].strip("\n"))
        modes = ran_on(block["options"].get("runtime"), asked.program).modes
        answer = asked.answer(modes["GRAPH"])
        notes = minutes(sheet, "Predict") + asking(sheet) + f"<p>The answer is {words(marked(answer))}.</p>"
        slides.append(Slide("Predict", beside(code(asked.program), choices(asked)), notes, kind="split"))
        slides.append(Slide("What happens", choices(asked, answer) + both_modes(modes), kind="modes"))
    return slides


def asking(sheet: Sheet) -> str:
    """What the trainer asks; the choices are on the slide."""
    return html(block for block in questions(sheet) if block["kind"] in ("paragraph", "list"))


def choices(asked: Question, answer: str | None = None) -> str:
    """The question with its choices; the right one is marked when the answer is given."""
    items = "".join(
        f"<li{' class=right' if choice == answer else ''}>{words(marked(choice))}"
        f"{' <span>✓ right</span>' if choice == answer else ''}</li>"
        for choice in asked.choices
    )
    told = f"<p>{words(marked(asked.text))}</p>" if answer is None else ""
    return f"<div class='choices'>{told}<ol>{items}</ol></div>"


def beside(left: str, right: str) -> str:
    return f"<div class='beside'><div>{left}</div><div>{right}</div></div>"


def told_and_run(name: str, blocks: list[Json], notes: str) -> list[Slide]:
    """Prose, and each program on a slide of its own, with what both modes did on the next."""
    slides: list[Slide] = []
    waiting: list[Json] = []
    for block in blocks:
        if block["kind"] not in ("python-run", "order"):
            waiting.append(block)
            continue
        pages = list(packed(waiting))
        above = pages.pop() if pages and leaves_room(pages[-1]) else []
        slides += prose(name, [each for page in pages for each in page])
        slides += program(name, block, html(above))
        waiting = []
    slides += prose(name, waiting)
    return [replace(slides[0], notes=notes), *slides[1:]]


def program(name: str, block: Json, above: str) -> list[Slide]:
    """The program below what leads to it and what is asked about it, then what both modes did."""
    question, _, source = block["source"].strip("\n").rpartition(f"{DIVIDER}\n")
    ran = ran_on(block["options"].get("runtime"), source.strip("\n"))
    asked = f"<p>{words(marked(question))}</p>" if question else ""
    where = f"<p class='recorded'>Recorded on {escape(ran.recorded_on)}</p>" if ran.recorded_on else ""
    return [
        Slide(name, above + asked + code(source), kind="code"),
        Slide(f"{name}: both modes", where + both_modes(ran.modes), kind="modes"),
    ]


def fix(sheet: Sheet) -> list[Slide]:
    """The task, then the kata itself: live where the site is, else its starter to read."""
    promises = [{"kind": "paragraph", "inlines": marked(check.promise)} for check in sheet.spec.checks]
    held = {"kind": "list", "ordered": False, "items": [[promise] for promise in promises]}
    turns = [wrong_turn(sheet, path) for path in sheet.course.wrong_fixes(sheet.kata.key)]
    notes = html([heading("Hints, one at a time"), ladder(sheet), heading("Common wrong turns"), *turns])
    return [
        *prose("Fix it", sheet.lesson.fix, minutes(sheet, "Fix it")),
        *prose("A fix is right when", [held]),
        Slide(f"Fix it: {sheet.kata.title}", code(sheet.starter), notes, kind="kata", kata=sheet.kata.key),
    ]
