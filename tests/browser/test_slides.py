"""A deck in front of a room: a live kata where the site is served, text where it is not, and room for all."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from dojo.bundle.in_browser import PASTE
from dojo.course import find_course
from dojo.server import HOST, site_server
from dojo.slides.deck import chosen_decks
from dojo.slides.files import deck_file
from tests.browser.conftest import SITE
from tests.browser.test_accessibility import violations
from tests.browser.workbench_page import PATIENCE

TRACK, KATA = "incompatibility", "incompatibility/returns_a_non_tensor"
TOO_LARGE = """() => [...document.querySelectorAll(".slides > section")].filter((slide) => {
  const style = slide.style.cssText;
  slide.style.cssText += "display: block; visibility: hidden; position: absolute; width: 1280px";
  const large = slide.scrollHeight > 720 || slide.scrollWidth > 1280;
  slide.style.cssText = style;
  return large;
}).map((slide) => slide.querySelector("h1, h2").textContent)"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with one deck, as it lies in a bundle."""
    course = find_course(Path(__file__))
    folder = tmp_path_factory.mktemp("site")
    for path in SITE.iterdir():
        if path.name != "slides":  # somebody may have put decks there
            (folder / path.name).symlink_to(path)
    (deck,) = chosen_decks(course, None, TRACK)
    (folder / "slides").mkdir()
    (folder / f"slides/{TRACK}.html").write_text(deck_file(course, deck), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def base_url(site: Path) -> Iterator[str]:
    with site_server(site, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("html.ready")).to_be_attached(timeout=PATIENCE)
    return page


def go_to_kata(page: Page) -> None:
    number = page.evaluate(
        "[...document.querySelectorAll('.slides > section')].findIndex((s) => s.dataset.kata)"
    )
    page.evaluate("(number) => { location.hash = `#/${number}`; }", number)
    expect(page.locator(f'section.present[data-kata="{KATA}"]')).to_be_visible()


def test_a_kata_is_solved_on_its_slide(page: Page, base_url: str) -> None:
    go_to_kata(opened(page, f"{base_url}/slides/{TRACK}.html"))
    bench = page.frame_locator("section.present iframe").locator("kata-workbench")
    bench.get_by_role("textbox").click()
    page.keyboard.press("ControlOrMeta+a")
    solution = find_course(Path(__file__)).solution(KATA).read_text(encoding="utf-8")
    bench.get_by_role("textbox").evaluate(PASTE, solution)
    bench.get_by_role("button", name="Check", exact=True).click()
    expect(bench.locator('[data-result="PASS"]')).to_be_visible(timeout=PATIENCE)
    assert page.frame_locator("section.present iframe").get_by_role("navigation").first.is_hidden()


def test_who_clicks_into_a_kata_at_once_keeps_the_keyboard_there(page: Page, base_url: str) -> None:
    go_to_kata(opened(page, f"{base_url}/slides/{TRACK}.html"))
    page.frame_locator("section.present iframe").locator("kata-workbench").get_by_role("textbox").click()
    # For a second reveal.js can be asked to take the keyboard back from a page that takes it unasked.
    page.wait_for_timeout(1500)
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_a_deck_that_was_mailed_shows_the_starter_and_fits(page: Page, site: Path) -> None:
    opened(page, (site / f"slides/{TRACK}.html").as_uri())
    assert page.evaluate(TOO_LARGE) == []
    assert violations(page) == []
    go_to_kata(page)
    assert page.locator("iframe").count() == 0
    starter = find_course(Path(__file__)).starter(KATA).read_text(encoding="utf-8")
    assert page.locator("section.present pre").text_content() == starter
    assert violations(page) == []


def test_the_speaker_has_the_notes_in_a_window(page: Page, site: Path) -> None:
    opened(page, (site / f"slides/{TRACK}.html").as_uri())
    with page.expect_popup() as window:
        page.keyboard.press("s")
    page.keyboard.press("ArrowRight")
    expect(window.value.locator(".speaker-controls-notes .value")).to_contain_text("The story")


def test_a_phone_shows_a_page_that_does_not_scroll_sideways(page: Page, base_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    opened(page, f"{base_url}/slides/{TRACK}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.get_by_role("link", name="Open the kata").first.get_attribute("href") == f"../katas/{KATA}/"
    assert violations(page) == []


def test_each_slide_is_one_page_of_paper(page: Page, site: Path) -> None:
    from pypdfium2 import PdfDocument

    opened(page, (site / f"slides/{TRACK}.html").as_uri())
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    slides = page.locator(".slides > section").count()
    assert len(printed) in (slides, slides + 1)  # Chromium ends with an empty page behind the last break
    assert "Returns a non-tensor" in printed[1].get_textpage().get_text_range()
