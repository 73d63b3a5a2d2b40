"""What is printed together, and what the command says to names that it does not know."""

import pytest

from dojo.course import Course, find_course
from dojo.handouts.choice import chosen
from dojo.refusal import Refusal
from graders.kata import UnknownKata

SITE = "https://example.org/"


@pytest.fixture
def repository() -> Course:
    return find_course()


def test_a_route_and_a_track_keep_the_order_of_their_katas(repository: Course) -> None:
    (route,) = chosen(repository, SITE, route="first-hour")
    (track,) = chosen(repository, SITE, track="retracing")
    assert [sheet.kata.key for sheet in route.sheets][:2] == [
        "foundations/two_clocks",
        "side_effects/print_every_call",
    ]
    retracing = next(one for one in repository.tracks() if one.slug == "retracing")
    assert [sheet.kata.key for sheet in track.sheets] == list(retracing.keys)


def test_without_a_choice_there_is_every_kata_and_every_route(repository: Course) -> None:
    everything = chosen(repository, SITE)
    alone = [one.sheets[0].kata.key for one in everything if len(one.sheets) == 1]
    assert alone == repository.keys
    assert [one.name for one in everything if len(one.sheets) > 1] == [
        "first-hour",
        "retracing-clinic",
        "full-course",
    ]


def test_names_that_do_not_exist_are_refused_with_those_that_do(repository: Course) -> None:
    with pytest.raises(Refusal, match=r"no route 'first'. There are: first-hour, "):
        chosen(repository, SITE, route="first")
    with pytest.raises(Refusal, match=r"no track 'x'. There are: foundations, "):
        chosen(repository, SITE, track="x")
    with pytest.raises(UnknownKata, match="Did you mean 'retracing/too_tight'"):
        chosen(repository, SITE, kata="retracing/to_tight")
    with pytest.raises(Refusal, match="Choose one of"):
        chosen(repository, SITE, kata="retracing/too_tight", route="first-hour")
