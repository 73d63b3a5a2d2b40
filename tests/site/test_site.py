"""The built site: every kata has its page, links lead somewhere, and nothing comes from another host."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from dojo.course import Course
from tests.site.pages import Seen, read_page

pytestmark = pytest.mark.xdist_group("site")

ROOT = Path(__file__).parents[2]
KEYS = Course(ROOT).keys
OTHER_HOST = re.compile(r"(https?:)?//")
LOADED_BY_CSS = re.compile(r"""(?:url\(|@import\s+)["']?((?:https?:)?//[^"')\s]+)""")
ADDRESS_IN_SCRIPT = re.compile(r"""["'`]((?:https?:)?//[\w.-]+\.[a-z]{2,})""")
# Addresses that stand in a script and are never fetched, with the reason.
NEVER_FETCHED = {
    "http://www.w3.org": "names of XML namespaces",
    "https://unpkg.com": "Material loads Mermaid for a diagram, a polyfill for browsers too old for the page",
    "https://api.github.com": "Material asks for stars only where repo_url is set",
    "https://cdn.jsdelivr.net": "Pyodide's default, which the worker overrides with its own folder",
}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Seen]:
    """Every page by its address from the root, such as `katas/` (the error page has no fixed address)."""
    found = (path for path in site.rglob("*.html") if path.name == "index.html")
    return {address_of(path, site): read_page(path) for path in found}


def address_of(path: Path, site: Path) -> str:
    address = path.parent.relative_to(site).as_posix()
    return "" if address == "." else f"{address}/"


@pytest.mark.parametrize("key", KEYS)
def test_every_kata_has_its_page_with_workbench_prediction_and_data(
    pages: dict[str, Seen], site: Path, key: str
) -> None:
    elements = pages[f"katas/{key}/"].elements
    assert [found["kata"] for tag, found in elements if tag == "kata-workbench"] == [key]
    classes = {name for _, found in elements for name in found.get("class", "").split()}
    assert {"te-predict", "te-program", "te-mode--eager", "te-mode--graph", "te-facts"} <= classes
    assert json.loads((site / f"assets/katas/{key}.json").read_text(encoding="utf-8"))["key"] == key


@pytest.mark.parametrize("key", KEYS)
def test_the_starter_is_in_the_page_without_javascript(site: Path, key: str) -> None:
    page = (site / f"katas/{key}/index.html").read_text(encoding="utf-8")
    workbench = page[page.index("<kata-workbench") : page.index("</kata-workbench>")]
    code = re.sub("<[^>]+>", "", workbench[workbench.index("<code>") : workbench.index("</code>")])
    # To the letter: the page checks what stands there, before anything else has come.
    assert unescape(code) == Course(ROOT).starter(key).read_text(encoding="utf-8")


def test_the_index_lists_every_kata_in_order_with_difficulty_and_minutes(site: Path) -> None:
    page = (site / "katas/index.html").read_text(encoding="utf-8")
    items = re.findall(r'<li>\s*<a href="([\w/]+)/">.*?</li>', page, flags=re.DOTALL)
    assert items == KEYS
    assert len(re.findall(r"</span> (?:easy|medium|hard)</span><span>\d+ min</span>", page)) == len(KEYS)


def test_the_first_kata_is_on_the_home_page(pages: dict[str, Seen]) -> None:
    assert [f["kata"] for tag, f in pages[""].elements if tag == "kata-workbench"] == [KEYS[0]]


def test_no_page_loads_anything_from_another_host(pages: dict[str, Seen]) -> None:
    assert [
        (page, address)
        for page, seen in pages.items()
        for address in seen.loaded
        if OTHER_HOST.match(address)
    ] == []


def test_no_stylesheet_loads_anything_from_another_host(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    texts = [sheet.read_text(encoding="utf-8") for sheet in sheets]
    assert [found for text in texts for found in LOADED_BY_CSS.findall(text)] == []


def test_no_script_knows_another_host_that_it_would_ask(site: Path) -> None:
    scripts = [path for path in site.rglob("*") if path.suffix in (".js", ".mjs")]
    assert scripts
    texts = [path.read_text(encoding="utf-8") for path in scripts]
    known = {found for text in texts for found in ADDRESS_IN_SCRIPT.findall(text)}
    assert known <= set(NEVER_FETCHED)


def test_what_would_make_those_scripts_ask_is_not_used(pages: dict[str, Seen]) -> None:
    elements = [found for seen in pages.values() for _, found in seen.elements]
    assert not any("mermaid" in found.get("class", "").split() for found in elements)
    assert not any(found.get("data-md-component") == "source" for found in elements)


def test_links_lead_to_pages_and_sections_that_exist(pages: dict[str, Seen], site: Path) -> None:
    broken = [
        (page, link)
        for page, seen in pages.items()
        for link in seen.links
        if not urlsplit(link).scheme and not leads_somewhere(page, link, pages, site)
    ]
    assert broken == []


def leads_somewhere(page: str, link: str, pages: dict[str, Seen], site: Path) -> bool:
    parts = urlsplit(link)
    target = (site / page / unquote(parts.path)).resolve()
    if target.is_file():
        return True
    address = target.relative_to(site.resolve()).as_posix()
    seen = pages.get("" if address == "." else f"{address}/")
    if address == "playground" and parts.fragment.startswith("code="):
        return seen is not None  # a program, which the page reads itself
    return seen is not None and (not parts.fragment or unquote(parts.fragment) in seen.anchors)


def test_every_page_can_be_searched(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert {f"katas/{key}/" for key in KEYS} <= {entry["location"] for entry in index["docs"]}
