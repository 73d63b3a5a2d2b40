"""Does the study's page say what its facts say, and does the coverage forget nothing?"""

import re
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.site.cards import Card, course_cards
from dojo.site.study import Study, anchor, bars, read_study

ROOT = Path(__file__).parents[2]
GUIDES = (
    "Better performance with tf.function",
    "Introduction to graphs and tf.function",
    "AutoGraph reference",
)


@pytest.fixture(scope="module")
def cards() -> list[Card]:
    return course_cards(Course(ROOT))


@pytest.fixture(scope="module")
def study(cards: list[Card]) -> Study:
    return read_study(ROOT, cards)


def test_every_kata_comes_from_a_category_that_the_study_has(cards: list[Card], study: Study) -> None:
    known = {bar.name for bar in study.categories}
    strange = {
        card.kata.key: category for card in cards if (category := card.kata.source["category"]) not in known
    }
    assert strange == {}


def test_every_kata_is_named_where_the_coverage_is(cards: list[Card], study: Study) -> None:
    named = {card.kata.key for group in study.groups for item in group.items for card in item.cards}
    categorized = {card.kata.key for bar in study.categories for card in bar.cards}
    assert {card.kata.key for card in cards} <= named | categorized


def test_whatever_has_no_kata_says_why(study: Study) -> None:
    items = [item for group in study.groups for item in group.items]
    assert [item.what for item in items if not (item.cards or item.missing or item.because)] == []


def test_all_59_pitfalls_of_the_guides_are_there_in_order(study: Study) -> None:
    groups = [group for group in study.groups if group.title in GUIDES]
    numbers = [int(re.match(r"(\d+)\. ", item.what)[1]) for group in groups for item in group.items]
    assert numbers == list(range(1, 60))


def test_the_counted_rows_are_no_more_than_the_data_has(study: Study) -> None:
    assert sum(bar.rows for bar in study.categories) < study.counted["rows"]


def test_bars_are_as_long_as_their_share_of_the_longest() -> None:
    drawn = bars([{"name": "all", "rows": 8}, {"name": "half", "rows": 4}])
    assert [bar.percent for bar in drawn] == [100, 50]


def test_a_category_can_be_linked_to() -> None:
    assert anchor("Creating tf.Variables") == "creating-tf-variables"


def test_the_built_page_shows_every_category_with_its_anchor(site: Path, study: Study) -> None:
    page = (site / "study/index.html").read_text(encoding="utf-8")
    for bar in study.categories:
        assert f'id="{bar.anchor}"' in page and bar.name in page
