"""axe (WCAG 2.2 AA) on the pages, and on a kata in each state, in light and in dark colors."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import PATIENCE
from tests.katas.submissions import ROOT

AXE = (ROOT / "web/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ASK = """async (rules) => (await axe.run(document, { runOnly: rules })).violations.map(
  ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(" | ")}`
)"""

TEXTS = ["", "katas/", "routes/", "glossary/", "study/", "faults/", "speed/"]
KEY = "retracing/literals_or_tensors"
SOLUTION = (ROOT / "solutions" / KEY / "solution.py").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds, shadow roots included; with the theme once its script has made code accessible."""
    page.wait_for_function("() => !document.querySelector('.md-container') || window.document$")
    page.evaluate(AXE)
    return page.evaluate(ASK, RULES)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def context(browser: Browser, scheme: str) -> Iterator[BrowserContext]:
    """A visitor who prefers light or dark colors; without motion, so that no color is caught half-way."""
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        yield context


def test_axe_finds_nothing_on_pages_of_text(page: Page, base_url: str) -> None:
    found = {}
    for path in TEXTS:
        page.goto(f"{base_url}/{path}")
        page.wait_for_function("() => Boolean(customElements.get('kata-workbench'))")
        found[path] = violations(page)
    assert found == {path: [] for path in TEXTS}


def test_axe_finds_nothing_in_a_recorded_kata_or_in_an_order(open_kata: Open, page: Page) -> None:
    recorded = open_kata("deployment/export_signature")
    recorded.button("Show recorded result").click()
    recorded.button("Mark as solved").click()
    assert violations(page) == []
    open_kata("side_effects/print_every_call")
    page.get_by_role("button", name="Check the order").click()
    assert violations(page) == []


def test_axe_finds_nothing_in_any_state_of_a_kata(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    found = {"untouched": violations(page)}
    workbench.check()
    workbench.hint.click()
    workbench.button("History").click()
    expect(workbench.root.get_by_role("tab").first).to_be_visible()
    found["failed"] = violations(page)
    workbench.run()
    found["ran"] = violations(page)
    workbench.replace_code("def train(:\n")
    workbench.check()
    found["not graded"] = violations(page)
    workbench.replace_code(SOLUTION)
    workbench.check()
    workbench.root.get_by_text("The solution", exact=True).click()
    expect(workbench.root.locator(".solution code")).to_contain_text("tf.constant(step)")
    found["passed"] = violations(page)
    assert found == {state: [] for state in found}


def test_axe_finds_nothing_in_the_playground(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/playground/")
    playground = page.locator("kata-playground")
    playground.get_by_text("Examples").click()
    playground.get_by_role("button", name="An error").click()
    playground.get_by_role("button", name="Run", exact=True).click()
    expect(playground.locator("[data-explanation]")).to_be_visible(timeout=PATIENCE)
    playground.get_by_text("Examples").click()
    assert violations(page) == []
