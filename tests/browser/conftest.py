"""A real Chromium in front of the built site, with no other host to talk to."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from dojo.server import HOST, site_server
from tests.browser.workbench_page import WorkbenchPage

SITE = Path(__file__).parents[2] / "site"

Open = Callable[[str], WorkbenchPage]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """Where the built site is served."""
    assert (SITE / "index.html").is_file(), "The browser tests need the built site: run `make site`."
    with site_server(SITE, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor's first visit; fails the test if the page asked any other host for anything.

    Without service worker, whose requests no test could intercept; `test_offline.py` is about it.
    """
    with browser.new_context(service_workers="block") as context:
        strangers: list[str] = []
        context.on("request", lambda request: note_stranger(request.url, strangers))
        yield context
        assert strangers == []


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of that visit; fails the test if a script on it failed."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


@pytest.fixture
def open_kata(page: Page, base_url: str) -> Open:
    """Opens a kata's lesson in the page."""
    return lambda key: WorkbenchPage.open(page, base_url, key)


def note_stranger(url: str, strangers: list[str]) -> None:
    address = urlsplit(url)
    if address.scheme in {"http", "https"} and address.hostname != HOST:
        strangers.append(url)
