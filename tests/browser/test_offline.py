"""The second visit: what is kept, what comes over the wire, and what a new release changes."""

import json
import os
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dojo.site.release import write_release
from tests.browser.conftest import SITE
from tests.browser.switched_site import SwitchedSite, serving
from tests.browser.workbench_page import PATIENCE, WorkbenchPage

BUDGETS = tomllib.loads((SITE.parent / "web/budgets.toml").read_text(encoding="utf-8"))
KEY = "retracing/literals_or_tensors"
OTHER_KEY = "retracing/too_tight"

# What the service worker keeps, by path of the latest release.
KEPT = """async () => {
  const [name] = await caches.keys();
  if (!name) return [];
  const cache = await caches.open(name);
  const keys = (await cache.keys()).map(({ url }) => url);
  const releases = keys.filter((url) => url.includes(".kept/release/"));
  if (!releases.length) return [];
  const { files } = await (await cache.match(releases.at(-1))).json();
  const digests = new Set(keys.map((url) => url.split(".kept/content/")[1]));
  return Object.keys(files).filter((path) => digests.has(files[path][0]));
}"""
RELEASES = """async () => {
  const cache = await caches.open((await caches.keys())[0]);
  return (await cache.keys()).filter(({ url }) => url.includes(".kept/release/")).length;
}"""


@pytest.fixture
def site() -> Iterator[SwitchedSite]:
    with serving(SITE) as site:
        yield site


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody whose browser keeps what the service worker keeps."""
    with browser.new_context() as context:
        yield context


def open_kata(page: Page, site: SwitchedSite, key: str = KEY) -> WorkbenchPage:
    return WorkbenchPage.open(page, site.url, key)


def until_kept(page: Page, *prefixes: str) -> None:
    """Wait until something below each prefix is kept."""
    page.wait_for_function(
        f"async (prefixes) => {{ const kept = await ({KEPT})();"
        " return prefixes.every((prefix) => kept.some((path) => path.startsWith(prefix))); }",
        arg=prefixes,
        timeout=PATIENCE,
    )


def visit_and_check(page: Page, site: SwitchedSite) -> WorkbenchPage:
    """A first visit to a kata, until all it needs is kept."""
    workbench = open_kata(page, site)
    workbench.check()
    release = json.loads((site.folder / "release.json").read_text(encoding="utf-8"))
    # Whole Pythons are kept with the course.
    others = ("assets/runtime/whole/", "assets/runtime/NOTICES")
    runtime = [
        path
        for path in release["files"]
        if path.startswith("assets/runtime/") and not path.startswith(others)
    ]
    until_kept(page, f"katas/{KEY}/index.html", f"assets/katas/{KEY}/", "search/search_index.json", *runtime)
    return workbench


def expect_within(budget: dict[str, int], site: SwitchedSite) -> None:
    spent = {"requests": site.requests, "bytes": site.bytes_sent}
    assert all(spent[what] <= budget[what] for what in budget), f"{spent} is more than {budget}: {site.sent}"


def test_the_second_visit_needs_no_network(visitor: BrowserContext, site: SwitchedSite) -> None:
    page = visitor.new_page()
    visit_and_check(page, site)
    expect_within(BUDGETS["first_visit"], site)
    site.forget()
    again = open_kata(page, site)
    again.check()
    assert again.verdict == "FAIL"
    expect_within(BUDGETS["second_visit"], site)
    assert site.sent_below("assets/") == []
    site.plugged = False
    page.reload()
    unplugged = WorkbenchPage(page, KEY)
    unplugged.replace_code((SITE / f"assets/katas/{KEY}/solution.py").read_text(encoding="utf-8"))
    unplugged.check()
    assert unplugged.verdict == "PASS"
    page.goto(f"{site.url}/katas/{OTHER_KEY}/")
    expect(page.get_by_role("heading", name="No network")).to_be_visible()


@pytest.fixture
def second_release(tmp_path: Path) -> Path:
    """The site again, with another lesson, other data and another style."""
    folder = tmp_path / "second"
    shutil.copytree(SITE, folder, copy_function=os.link)
    for path, old, new in [
        (f"katas/{KEY}/index.html", "<title>", "<title>Second: "),
        (f"katas/{KEY}/index.html", ' name="Literals', ' name="Second: Literals'),
        (f"assets/katas/{KEY}.json", '"title": "', '"title": "Second: '),
        (f"assets/katas/{OTHER_KEY}.json", '"title": "', '"title": "Second: '),
    ]:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).unlink()  # it is the first release's file, too
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    (folder / "release.json").unlink()
    write_release(folder)
    return folder


def status_of(page: Page, site: SwitchedSite, key: str) -> tuple[int, str]:
    """What a script of the page gets for the data of a kata."""
    asked = f"{site.url}/assets/katas/{key}.json"
    script = "async (asked) => { const got = await fetch(asked); return [got.status, await got.text()]; }"
    status, text = page.evaluate(script, asked)
    return status, json.loads(text)["title"] if text else ""


def test_a_new_release_never_mixes_with_the_old_one(
    visitor: BrowserContext, site: SwitchedSite, second_release: Path
) -> None:
    old = visitor.new_page()
    visit_and_check(old, site)
    site.folder = second_release
    new = visitor.new_page()
    shown = open_kata(new, site)
    assert new.title().startswith("Second: ")
    expect(shown.root.get_by_role("region", name="Workbench: Second: ")).to_be_visible()
    assert status_of(new, site, KEY) == (200, "Second: Literals or tensors?")
    # The page of the old release goes on with what it has, and gets nothing of the new one.
    assert not old.title().startswith("Second: ")
    assert status_of(old, site, KEY) == (200, "Literals or tensors?")
    assert status_of(old, site, OTHER_KEY) == (409, "")
    assert new.evaluate(RELEASES) == 2
    old.close()
    new.reload()
    new.wait_for_function(f"async () => (await ({RELEASES})()) === 1")
    site.plugged = False
    new.reload()
    assert new.title().startswith("Second: ")
    unplugged = WorkbenchPage(new, KEY)
    unplugged.check()
    assert unplugged.verdict == "FAIL"


def test_the_whole_course_can_be_kept(visitor: BrowserContext, site: SwitchedSite) -> None:
    page = visitor.new_page()
    page.goto(f"{site.url}/katas/")
    until_kept(page, "katas/index.html")
    page.get_by_role("button", name="Keep the course offline").click()
    kept = page.get_by_role("status").filter(has_text="The whole course is on this device now")
    expect(kept).to_be_visible(timeout=PATIENCE)
    site.plugged = False
    workbench = open_kata(page, site, OTHER_KEY)
    workbench.check()
    assert workbench.verdict == "FAIL"
