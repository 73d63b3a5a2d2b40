"""The page "Choose your path": the drawing, the list and the routes have every kata they should."""

import re
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.routes import read_routes

pytestmark = pytest.mark.xdist_group("site")

COURSE = Course(Path(__file__).parents[2])
LINK = re.compile(r'<a (?:xlink:)?href="\.\./katas/([\w/]+)/"')


@pytest.fixture(scope="module")
def page(site: Path) -> str:
    return (site / "routes/index.html").read_text(encoding="utf-8")


def test_the_drawing_links_to_every_kata_and_names_what_it_builds_on(page: str) -> None:
    drawing = page[page.index('<svg class="te-graph"') : page.index('id="prerequisites-list"')]
    assert LINK.findall(drawing) == COURSE.keys
    assert 'aria-label="Print on every call, after Two clocks"' in drawing


def test_the_list_says_the_same(page: str) -> None:
    listed = page[page.index('class="te-graph-list"') :]
    assert LINK.findall(listed[: listed.index("</article>")]) == COURSE.keys


def test_every_route_lists_its_katas_in_order(page: str) -> None:
    for route in read_routes(COURSE):
        section = page[page.index(f'aria-labelledby="{route.slug}"') :]
        section = section[: section.index("</section>")]
        assert LINK.findall(section) == list(route.keys)
        assert f'href="../katas/{route.keys[0]}/">Start with' in section
