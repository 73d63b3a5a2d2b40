"""The Chromium of all browser tests: one for each process of pytest, as Playwright cannot start two there."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from dojo.bundle.in_browser import CHROMIUM
from dojo.server import HOST

# How long a page may take on a busy machine; what is wrong stays wrong, and fails all the same.
expect.set_options(timeout=60_000)

# Enforced below every page and worker: no name resolves, and no address but this one is reachable.
ONLY_THIS_MACHINE = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert chromium, "No Chromium on PATH: run `make test`, which installs it."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", ONLY_THIS_MACHINE]
        )
        yield browser
        browser.close()
