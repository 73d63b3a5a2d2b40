"""Plans for workshops: the clock is worked out, and a plan that cannot be kept is refused."""

from pathlib import Path

import pytest

from dojo.course import Course, find_course
from dojo.workshops import BadPlan, read_plan, read_plans, refuse_impossible

COURSE = find_course(Path(__file__))
CLOCKS, LITERALS = {"kata": "foundations/two_clocks"}, {"kata": "retracing/literals_or_tensors"}
ENTRY = {"slug": "short", "title": "Short", "minutes": 30, "audience": "All.", "decks": "", "steps": [CLOCKS]}


def test_the_plans_of_the_guide_can_be_kept_with_time_for_delays() -> None:
    plans = read_plans(COURSE)
    assert [plan.minutes for plan in plans] == [120, 240, 480]
    assert all(plan.spare >= plan.minutes / 10 for plan in plans)


def test_the_plan_of_two_hours_is_the_route_whose_slides_it_names() -> None:
    from dojo.slides.deck import chosen_decks

    for plan in read_plans(COURSE)[:2]:
        (deck,) = chosen_decks(COURSE, plan.decks.removeprefix("--route "), None)
        assert plan.keys == [card.kata.key for card in deck.cards]


def test_the_clock_runs_through_katas_and_breaks() -> None:
    steps = [{"text": "Welcome.", "minutes": 5}, CLOCKS, {"text": "Break.", "minutes": 10}, LITERALS]
    plan = read_plan(ENTRY | {"steps": steps, "minutes": 40}, COURSE)
    minutes = COURSE.graded.kata(CLOCKS["kata"]).minutes
    assert [step.at for step in plan.steps] == [0, 5, 5 + minutes, 15 + minutes]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"steps": [LITERALS, CLOCKS]}, "builds on foundations/two_clocks"),
        ({"steps": [CLOCKS, {"text": "Break.", "minutes": 60}]}, "takes 40 minutes more than it promises"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(change: dict[str, object], wrong: str) -> None:
    with pytest.raises(BadPlan, match=wrong):
        refuse_impossible(read_plan(ENTRY | change, COURSE))


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"steps": [{"text": "Break."}]}, "a kata, or a text and its minutes"),
        ({"room": "B"}, "look at: room"),
    ],
)
def test_a_plan_that_cannot_be_read_is_refused(change: dict[str, object], wrong: str) -> None:
    with pytest.raises(BadPlan, match=wrong):
        read_plan(ENTRY | change, COURSE)


def test_a_file_of_plans_is_read_from_the_course(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/workshops.toml").write_text("plans = []\n")
    assert read_plans(Course(tmp_path)) == []
