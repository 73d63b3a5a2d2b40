"""`katas/routes.toml` is read whole, or refused with the name of the route that is wrong."""

import pytest

from dojo.course import Course
from dojo.routes import ROUTES, Route, read_routes
from graders.kata import CourseError


def test_a_route_lists_its_katas_or_all(course: Course) -> None:
    one, everything = read_routes(course)
    assert one == Route(
        "one_kata",
        "One kata",
        "Somebody with five minutes.",
        "You can double a list in both modes.",
        ("basics/doubling",),
        5,
    )
    assert (everything.keys, everything.minutes_at_most) == (tuple(course.keys), None)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('slug = "one_kata"\n', "", "without a slug"),
        ('title = "One kata"', 'title = ""', "'one_kata' needs a text for title"),
        ("minutes_at_most = 5", "minutes = 5", "unknown entries: minutes"),
        ("minutes_at_most = 5", 'minutes_at_most = "5"', "whole number"),
        ('katas = ["basics/doubling"]', 'katas = "some"', 'a list of keys, or "all"'),
        ('katas = ["basics/doubling"]', "katas = []", "a list of keys"),
        ("[[routes]]", "[[routes]", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(course: Course, old: str, new: str, message: str) -> None:
    path = course.root / ROUTES
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CourseError, match=message):
        read_routes(course)


def test_a_course_without_routes_says_so(course: Course) -> None:
    (course.root / ROUTES).unlink()
    with pytest.raises(CourseError, match=r"katas/routes\.toml is missing"):
        read_routes(course)
