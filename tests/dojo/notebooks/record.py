"""Takes the pictures of the guide for instructors: `python -m tests.dojo.notebooks.record`."""

import re
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from dojo.bundle.in_browser import CHROMIUM
from tests.chromium import ONLY_THIS_MACHINE
from tests.dojo.notebooks.graded_class import ROOT, commands_of_the_guide, run
from tests.dojo.notebooks.hand_ins import ASSIGNMENT
from tests.dojo.notebooks.jupyter_server import jupyter

IMAGES = ROOT / "docs/images"
NOTEBOOK = "two_clocks"


def main() -> None:
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with tempfile.TemporaryDirectory(prefix="instructor-") as folder, sync_playwright() as playwright:
        before, after = commands_of_the_guide()
        run([*before, *after], Path(folder))
        course = Path(folder, "course")
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", ONLY_THIS_MACHINE, "--allow-file-access-from-files"],
        )
        with jupyter(course) as address:
            page = opened_page(browser)
            formgrader(page, address)
        feedback(opened_page(browser), course)
        browser.close()


def opened_page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1100, "height": 720})


def formgrader(page: Page, address: str) -> None:
    """The submissions of an assignment, and one that waits for a grade by hand."""
    page.goto(f"{address}formgrader/manage_submissions/{ASSIGNMENT}", wait_until="commit")
    expect(page.get_by_role("gridcell", name="ben-wrong", exact=True).first).to_be_visible()
    save(page, "formgrader")
    page.goto(f"{address}formgrader/gradebook/{ASSIGNMENT}/reflection", wait_until="commit")
    page.get_by_role("link", name=re.compile("Submission #1")).click()
    score = page.locator("input.score").last
    expect(score).to_be_visible()
    score.fill("3")
    score.press("Tab")
    expect(page.locator(".score-saved").last).to_be_visible()
    save(page, "formgrader-by-hand")


def feedback(page: Page, course: Path) -> None:
    """What the student who fell for the tempting fix reads."""
    page.goto((course / "feedback/ben-wrong" / ASSIGNMENT / f"{NOTEBOOK}.html").as_uri(), wait_until="commit")
    page.locator(".te-report").last.evaluate("(report) => report.scrollIntoView()")
    save(page, "feedback")


def save(page: Page, name: str) -> None:
    path = IMAGES / f"{name}.png"
    page.screenshot(path=path)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
