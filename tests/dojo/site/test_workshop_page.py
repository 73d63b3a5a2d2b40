"""The guide for workshops says what the programs do."""

from pathlib import Path

from dojo.bundle.dry_run import checklist
from dojo.course import find_course
from dojo.site.workshop_page import with_plans

COURSE = find_course(Path(__file__))
PAGE = with_plans((COURSE.root / "docs/workshop.md").read_text(encoding="utf-8"), COURSE)


def test_a_timetable_has_the_clock_and_leads_to_the_katas() -> None:
    assert "### Two hours" in PAGE
    assert "| 0:10 | 10 | [Two clocks](katas/foundations/two_clocks.md) |\n| 0:20 |" in PAGE


def test_every_step_of_the_dry_run_is_in_the_guide_and_nothing_is_left_to_fill_in() -> None:
    steps = checklist()
    assert len(steps) == len(set(steps)) > 8
    assert [line for line in PAGE.splitlines() if line.startswith("1. ")] == [f"1. {step}." for step in steps]
    assert "<!--" not in PAGE
