"""The address that paper leads to: given, from the environment, or the site's own."""

import pytest

from dojo.course import Course, find_course
from dojo.handouts.links import Link, is_this_machine, site_address
from dojo.refusal import Refusal


@pytest.fixture
def repository() -> Course:
    return find_course()


def test_what_is_given_comes_before_the_environment_and_that_before_the_site(repository: Course) -> None:
    environment = {"SITE_URL": "https://example.org/there"}
    assert site_address(repository, "http://10.0.0.5:8000", environment) == "http://10.0.0.5:8000/"
    assert site_address(repository, None, environment) == "https://example.org/there/"
    assert is_this_machine(site_address(repository, None, {}))


@pytest.mark.parametrize("address", ["example.org", "ftp://example.org/", "https://"])
def test_what_is_no_web_address_is_refused(repository: Course, address: str) -> None:
    with pytest.raises(Refusal, match=r"is no web address\. Give one such as --site"):
        site_address(repository, address, {})


def test_a_link_is_short_to_type_and_a_picture_to_scan() -> None:
    told = Link("https://example.org/te/katas/a/b/").as_data()
    assert told["short"] == "example.org/te/katas/a/b"
    assert told["qr"].startswith("<svg")
    assert told["qr"] != Link("https://example.org/te/katas/a/c/").as_data()["qr"]
