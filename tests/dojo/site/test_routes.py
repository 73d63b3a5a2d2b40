"""The routes as their page shows them."""

from dataclasses import replace
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.routes import ROUTES
from dojo.site.cards import Card, course_cards
from dojo.site.routes import RouteCards, route_cards
from graders.kata import Track, UnknownKata


def test_a_route_adds_up_the_minutes_of_its_katas(course: Course) -> None:
    one, everything = route_cards(course, course_cards(course))
    assert (one.minutes, one.duration, one.is_long) == (5, "5 minutes", False)
    assert [card.kata.key for card in everything.cards] == course.keys


def test_a_route_with_a_kata_that_is_not_there_cannot_be_shown(course: Course) -> None:
    path = course.root / ROUTES
    path.write_text(path.read_text(encoding="utf-8").replace("basics/doubling", "basics/halving"), "utf-8")
    with pytest.raises(UnknownKata, match="'one_kata' names 'basics/halving'"):
        route_cards(course, course_cards(course))


@pytest.fixture
def long_route(course: Course) -> RouteCards:
    """Twelve katas of ten minutes in one track, then eight in another."""
    (card,) = course_cards(course)
    (route, _) = (each.route for each in route_cards(course, [card]))
    ten = replace(card.kata, minutes=10)
    tracks = [Track("first", "First", "", ()), Track("second", "Second", "", ())]
    cards = [Card(ten, tracks[0])] * 12 + [Card(ten, tracks[1])] * 8
    return RouteCards(route, tuple(cards))


def test_a_long_route_is_cut_into_tracks_and_counts_on(long_route: RouteCards) -> None:
    assert long_route.is_long
    runs = long_route.runs
    assert [(run.track.slug, run.first, run.minutes) for run in runs] == [
        ("first", 1, 120),
        ("second", 13, 80),
    ]


def test_long_durations_are_given_in_half_hours(long_route: RouteCards) -> None:
    assert long_route.duration == "about 3½ hours"


def test_the_first_hour_of_the_real_course_is_one() -> None:
    course = Course(Path(__file__).parents[3])
    hour = next(each for each in route_cards(course, course_cards(course)) if each.route.slug == "first-hour")
    assert 45 <= hour.minutes <= 60
