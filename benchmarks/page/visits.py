"""Visits of a browser that has never seen a page before, and of one that has; timed inside the page."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Page, Playwright

from benchmarks.page.server import Line

PATIENCE = 180_000  # milliseconds
# How often the remote control looks; by itself it would ask for every frame.
LOOKING = 100
# A reader stays this long after a verdict: time for the browser, and our page, to put things away.
STAY = 3_000
LOOP = "while True: pass\n"

# Runs before the page's own scripts: presses Check as soon as it can be seen, and times the verdict.
# JupyterLite's cell runs by itself. Who waits draws nothing: asking for every frame takes time from the page.
PRESS_CHECK = """() => {
  const times = (window.visitTimes = {});
  const root = () => document.querySelector("kata-workbench, #bench")?.shadowRoot;
  const press = () => {
    times.pressed = performance.now();
    root().querySelector("[data-action=check]").click();
  };
  const find = () => {
    if (root()?.querySelector("[data-action=check]")) requestAnimationFrame(press);
    else setTimeout(find, 5);
  };
  find();
  const look = () => {
    const outputs = [...document.querySelectorAll(".jp-OutputArea-output")];
    const printed = outputs.some(({ textContent }) => textContent.includes("the verdict: FAIL"));
    if (printed || root()?.querySelector("[data-result=FAIL]")) times.verdict = performance.now();
    else setTimeout(look, 5);
  };
  look();
}"""

# Stop, take the loop out by undo, Check again: all in the page, so that no remote control is timed.
STOP_AND_CHECK = """async () => {
  const root = document.querySelector("kata-workbench, #bench").shadowRoot;
  const find = (selector) => root.querySelector(selector);
  const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
  const before = find("[data-result]");
  const undo = { key: "z", code: "KeyZ", keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
  const start = performance.now();
  find("[data-action=stop]").click();
  find(".cm-content").dispatchEvent(new KeyboardEvent("keydown", undo));
  await until(() => find("[data-action=check]").getAttribute("aria-disabled") !== "true");
  find("[data-action=check]").click();
  await until(() => find("[data-result]") !== before);
  return performance.now() - start;
}"""


@dataclass(frozen=True)
class Visit:
    """What one visit took: milliseconds from navigation, bytes and requests until the verdict."""

    verdict: float
    bytes: int
    requests: int
    pressed: float | None = None

    @property
    def measures(self) -> dict[str, float]:
        """By the names that the results use."""
        button = {"button_ms": self.pressed} if self.pressed is not None else {}
        return button | {"ms": self.verdict, "bytes": self.bytes, "requests": self.requests}


@contextmanager
def new_reader(playwright: Playwright, chromium: str, isolation: str) -> Iterator[BrowserContext]:
    """A browser with an empty profile on disk, as a person has it."""
    with (
        tempfile.TemporaryDirectory(prefix="reader-") as profile,
        playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=["--no-sandbox", isolation]
        ) as context,
    ):
        context.add_init_script(f"({PRESS_CHECK})()")
        yield context


def visit(context: BrowserContext, address: str, line: Line) -> tuple[Page, Visit]:
    """Open the page, and be there when the verdict is."""
    page = context.new_page()
    line.restart()
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.visitTimes?.verdict", polling=LOOKING, timeout=PATIENCE)
    seen = Visit(**page.evaluate("window.visitTimes"), bytes=line.bytes, requests=line.requests)
    page.wait_for_timeout(STAY)
    return page, seen


def can_stop(page: Page) -> bool:
    return page.locator("kata-workbench, #bench").count() > 0


def stop_to_verdict(page: Page) -> float:
    """Milliseconds from Stop in an endless loop to the verdict on the code without it."""
    root = page.locator("kata-workbench, #bench")
    root.get_by_role("textbox").click()
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.insert_text(LOOP)
    root.get_by_role("button", name="Check", exact=True).click()
    root.locator(".step").filter(has_text="import").wait_for(timeout=PATIENCE)
    return page.evaluate(STOP_AND_CHECK)
