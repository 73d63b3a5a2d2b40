"""A learner's first minutes in a real Chromium: open a kata, fail, solve it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dojo.bundle.outcome import NotHere, Wrong

KATA = "foundations/two_clocks"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 90_000  # milliseconds; the first answer includes starting Python
PASTE = """(content, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def solve_a_kata(address: str, site: Path) -> str:
    """Check the starter, paste the solution, check again, in a browser that has seen nothing before.

    Raises `NotHere` without Chromium or Playwright, `Wrong` when the kata does not answer as it should.
    """
    solution = (site / "assets/katas" / KATA / "solution.py").read_text(encoding="utf-8")
    return in_chromium(lambda page: verdicts(page, address, {"solution": solution}))


def check_a_kata(address: str) -> str:
    """Check the starter in a browser that has seen nothing before. Raises as `solve_a_kata`."""
    return in_chromium(lambda page: verdicts(page, address, {}))


def open_a_deck(address: str, site: Path) -> str:
    """Go through a deck up to its first kata, which has to be live. Raises as `solve_a_kata`."""
    decks = sorted(path.name for path in (site / "slides").glob("*.html") if path.name != "index.html")
    if not decks:
        raise NotHere("this bundle has no slides.")
    return in_chromium(lambda page: shown(page, f"{address}slides/{decks[0]}"))


def in_chromium(act: Callable[[Any], str]) -> str:
    """Do something in a page of a fresh browser."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NotHere("Playwright is not installed. Do it by hand, in any browser.") from None
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium:
        raise NotHere("no Chromium on PATH. Do it by hand, in any browser.")
    with sync_playwright() as playwright:
        # The sandbox of Chromium needs powers that root in a namespace has not; the pages are our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            return act(browser.new_page())
        except Error as error:
            raise Wrong(str(error).partition("\n")[0]) from error
        finally:
            browser.close()


def verdicts(page: Any, address: str, answers: dict[str, str]) -> str:
    """Open the kata, check its starter and then the answers, of which only a solution may pass."""
    strangers: list[str] = []
    page.on("request", lambda request: note_stranger(request.url, address, strangers))
    page.goto(f"{address}katas/{KATA}/")
    bench = page.locator(f'kata-workbench[kata="{KATA}"]')
    found = {"starter": verdict(bench)}
    for name, source in answers.items():
        editor = bench.get_by_role("textbox")
        editor.click()
        page.keyboard.press("ControlOrMeta+a")
        editor.evaluate(PASTE, source)
        found[name] = verdict(bench)
    told = f"{KATA} at {address}: " + ", ".join(f"{name} {got}" for name, got in found.items())
    if found != {name: "PASS" if name == "solution" else "FAIL" for name in found}:
        raise Wrong(told)
    if strangers:
        raise Wrong(f"the page asked elsewhere: {', '.join(strangers)}")
    return told


def shown(page: Any, deck: str) -> str:
    page.goto(deck)
    page.locator("html.ready").wait_for(state="attached", timeout=PATIENCE)
    slides = page.locator(".slides > section")
    while not page.locator("section.present[data-kata]").count():
        page.keyboard.press("ArrowRight")
    kata = page.frame_locator("section.present iframe").locator("kata-workbench")
    kata.get_by_role("button", name="Check", exact=True).wait_for(timeout=PATIENCE)
    return f"{slides.count()} slides; the first kata on them is live"


def verdict(bench: Any) -> str:
    """Press Check, wait for the answer."""
    bench.get_by_role("button", name="Check", exact=True).click(timeout=PATIENCE)
    bench.get_by_role("button", name="Stop", exact=True, disabled=True).wait_for(timeout=PATIENCE)
    return bench.locator("[data-result]").get_attribute("data-result")


def note_stranger(url: str, address: str, strangers: list[str]) -> None:
    asked = urlsplit(url)
    if asked.scheme in {"http", "https"} and asked.netloc != urlsplit(address).netloc:
        strangers.append(url)
