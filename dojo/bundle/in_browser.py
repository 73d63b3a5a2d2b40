"""A learner's first minutes in a real Chromium: open a kata, fail, solve it."""

import shutil
from pathlib import Path
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
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NotHere(f"Playwright is not installed. Open {KATA} in a browser, and solve it.") from None
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium:
        raise NotHere(f"no Chromium on PATH. Open {KATA} in a browser, and solve it.")
    solution = (site / "assets/katas" / KATA / "solution.py").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        # The sandbox of Chromium needs powers that root in a namespace has not; the pages are our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            return solved(browser.new_page(), address, solution)
        except Error as error:
            raise Wrong(str(error).partition("\n")[0]) from error
        finally:
            browser.close()


def solved(page, address: str, solution: str) -> str:  # type: ignore[no-untyped-def]  # Playwright is optional
    strangers: list[str] = []
    page.on("request", lambda request: note_stranger(request.url, address, strangers))
    page.goto(f"{address}katas/{KATA}/")
    bench = page.locator(f'kata-workbench[kata="{KATA}"]')
    verdicts = [verdict(bench)]
    editor = bench.get_by_role("textbox")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    editor.evaluate(PASTE, solution)
    verdicts.append(verdict(bench))
    if verdicts != ["FAIL", "PASS"]:
        raise Wrong(f"{KATA}: the starter and the solution got {' and '.join(verdicts)}")
    if strangers:
        raise Wrong(f"the page asked elsewhere: {', '.join(strangers)}")
    return f"{KATA} at {address}: the starter fails, the solution passes"


def verdict(bench) -> str:  # type: ignore[no-untyped-def]
    """Press Check, wait for the answer."""
    bench.get_by_role("button", name="Check", exact=True).click(timeout=PATIENCE)
    bench.get_by_role("button", name="Stop", exact=True, disabled=True).wait_for(timeout=PATIENCE)
    return bench.locator("[data-result]").get_attribute("data-result")


def note_stranger(url: str, address: str, strangers: list[str]) -> None:
    asked = urlsplit(url)
    if asked.scheme in {"http", "https"} and asked.netloc != urlsplit(address).netloc:
        strangers.append(url)
