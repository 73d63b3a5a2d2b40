"""Links that leave the site: nobody follows them here, so they are in a list that somebody looked at."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.pages import read_page

pytestmark = pytest.mark.xdist_group("site")

LIST = Path(__file__).with_name("external_links.txt")
KNOWN = LIST.read_text(encoding="utf-8").split()
ON_GITHUB = re.compile(r"/[\w.-]+/[\w.-]+(/commit/[0-9a-f]{10}|/issues/\d+)?")


def test_every_link_that_leaves_the_site_is_in_the_list_and_no_other(site: Path) -> None:
    pages = site.rglob("index.html")
    found = {link for page in pages for link in read_page(page).links if urlsplit(link).netloc}
    assert sorted(found - set(KNOWN)) == [], f"look at these, and add them to {LIST.name}"
    assert sorted(set(KNOWN) - found) == [], f"no page has these: delete them from {LIST.name}"


@pytest.mark.parametrize("link", KNOWN)
def test_a_link_is_well_formed(link: str) -> None:
    parts = urlsplit(link)
    assert parts.scheme == "https"
    assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", parts.netloc)
    assert not parts.query
    if parts.netloc == "github.com":
        assert ON_GITHUB.fullmatch(parts.path)


def test_the_list_is_sorted() -> None:
    assert sorted(set(KNOWN)) == KNOWN
