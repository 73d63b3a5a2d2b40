"""The workbench as a person meets it: buttons by name, results as they stand on the page."""

import json
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from dojo.bundle.in_browser import PASTE

# The first answer includes fetching and starting Python, on a machine that may be busy.
PATIENCE = 60_000


@dataclass(frozen=True)
class ShownCheck:
    """One row of the report."""

    id: str
    verdict: str
    text: str


class WorkbenchPage:
    """One kata's workbench on its lesson's page."""

    def __init__(self, page: Page, key: str) -> None:
        self.page = page
        self.key = key
        self.root = page.locator(f'kata-workbench[kata="{key}"]')
        self.editor = self.root.get_by_role("textbox")
        self.status = self.root.get_by_role("status")
        self.result = self.root.locator("[data-result]")
        self.problem = self.root.locator("[data-problem]")
        self.step = self.root.locator(".step")
        # Its name says which rung comes next.
        self.hint = self.root.locator('[data-action="hint"]')

    @classmethod
    def open(cls, page: Page, base_url: str, key: str) -> "WorkbenchPage":
        """Go to the lesson and wait for its editor."""
        page.goto(f"{base_url}/katas/{key}/")
        bench = cls(page, key)
        expect(bench.editor).to_be_visible()
        return bench

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def replace_code(self, source: str) -> None:
        """Select everything and paste."""
        self.editor.click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.editor.evaluate(PASTE, source)

    def saved_code(self) -> str | None:
        """What the browser keeps; None when nothing is kept."""
        kept = self.page.evaluate("key => localStorage.getItem(`trace-and-error/kata/${key}`)", self.key)
        return json.loads(kept)["katas"][self.key]["draft"]["source"] if kept else None

    def check(self) -> None:
        """Press Check and wait for the outcome."""
        self._press_and_wait("Check")

    def run(self) -> None:
        """Press Run and wait for the outcome."""
        self._press_and_wait("Run")

    def expect_idle(self) -> None:
        """Wait until no question is open."""
        expect(self.button("Stop")).to_be_disabled(timeout=PATIENCE)

    def expect_step(self, text: str) -> None:
        """Wait until a step whose name contains `text` is in progress."""
        expect(self.step).to_contain_text(text, timeout=PATIENCE)

    def limit_time(self, seconds: float) -> None:
        """Shorten the time limit of a step."""
        self.root.evaluate("(element, seconds) => element.setAttribute('time-limit', seconds)", str(seconds))

    @property
    def verdict(self) -> str:
        """`PASS`, `FAIL` or `GRADER_ERROR`; `problem` or `run` for what is no report."""
        return self.result.get_attribute("data-result")

    @property
    def checks(self) -> list[ShownCheck]:
        """The rows of the report, in order."""
        return [shown_check(row) for row in self.root.locator("[data-check]").all()]

    @property
    def diagnosis(self) -> str | None:
        """The id of the diagnosis shown, if one is."""
        shown = self.root.locator("[data-diagnosis]")
        return shown.get_attribute("data-diagnosis") if shown.count() else None

    def mode(self, name: str) -> Locator:
        """What a run did in one mode."""
        return self.root.locator(f'[data-mode="{name}"]')

    def _press_and_wait(self, name: str) -> None:
        self.button(name).click()
        self.expect_idle()


def shown_check(row: Locator) -> ShownCheck:
    return ShownCheck(row.get_attribute("data-check"), row.get_attribute("data-verdict"), row.inner_text())
