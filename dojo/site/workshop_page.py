"""The guide for workshops: its plans, and the checklist of the dry run, are put in when the site is built."""

from dojo.bundle.dry_run import checklist
from dojo.course import Course
from dojo.workshops import Plan, PlanStep, read_plans

PAGE = "workshop.md"
PLANS, CHECKLIST = "<!-- plans -->", "<!-- dry run -->"


def with_plans(markdown: str, course: Course) -> str:
    """The page with every plan as a timetable, and the steps of the dry run as a list."""
    plans = "\n\n".join(map(plan_text, read_plans(course)))
    steps = "\n".join(f"1. {step}." for step in checklist())
    return markdown.replace(PLANS, plans).replace(CHECKLIST, steps)


def plan_text(plan: Plan) -> str:
    katas = sum(step.minutes for step in plan.steps if step.kata)
    decks = f"dojo slides {plan.decks}".strip(), f"dojo handout {plan.decks}".strip()
    rows = "\n".join(map(row, plan.steps))
    return (
        f"### {plan.title} {{ #{plan.slug} }}\n\n{plan.audience}\n\n"
        f"{len(plan.keys)} katas, {katas} minutes of work on them; {plan.spare} minutes are kept for delays. "
        f"Slides and papers: `{decks[0]}`, `{decks[1]}`.\n\n"
        f"| at | minutes | what |\n|---|---|---|\n{rows}"
    )


def row(step: PlanStep) -> str:
    what = f"[{step.text}](katas/{step.kata.key}.md)" if step.kata else step.text
    return f"| {step.at // 60}:{step.at % 60:02} | {step.minutes} | {what} |"
