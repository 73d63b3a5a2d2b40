"""Narrow and enlarged pages, reduced motion, paper, and a kata solved by the keyboard alone."""

from playwright.sync_api import Locator, Page, expect

from dojo.bundle.in_browser import PASTE
from tests.browser.conftest import Open
from tests.browser.workbench_page import PATIENCE
from tests.katas.submissions import ROOT

KEY = "retracing/literals_or_tensors"
SOLUTION = (ROOT / "solutions" / KEY / "solution.py").read_text(encoding="utf-8")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PHONE, ENLARGED = 360, 640  # a window of 1280 pixels at 200 % shows as much as one of 640
PAGES = [
    "",
    "katas/",
    f"katas/{KEY}/",
    "katas/deployment/export_signature/",  # recorded
    "katas/side_effects/print_every_call/",  # lines to put in order
    "playground/",
    "routes/",
    "glossary/",
    "cheat-sheet/",
    "engine/",
    "study/",
    "study/coverage/",
    "how-it-works/",
    "faults/",
    "speed/",
    "teaching/",
]
# The selectors of what would move, in the page and in the workbench.
MOVING = """() => {
  const roots = [document, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot)];
  const all = roots.filter(Boolean).flatMap((root) => [...root.querySelectorAll("*")]);
  const lasts = (times) => times.split(", ").some((time) => parseFloat(time) > 0);
  const moves = ({ animationName, transitionDuration }) =>
    !["none", ""].includes(animationName) || lasts(transitionDuration);
  return [...new Set(all.filter((each) => moves(getComputedStyle(each))).map((each) => each.className))];
}"""


def test_no_page_scrolls_sideways(page: Page, base_url: str) -> None:
    too_wide = {}
    for path in PAGES:
        page.goto(f"{base_url}/{path}")
        page.wait_for_function("() => Boolean(customElements.get('kata-workbench'))")
        for element in page.locator("kata-workbench, kata-playground").all():
            expect(element.get_by_role("textbox")).to_be_visible()
        for width in (PHONE, ENLARGED):
            page.set_viewport_size({"width": width, "height": 800})
            too_wide[path, width] = page.evaluate(OVERFLOW)
    assert {where: by for where, by in too_wide.items() if by} == {}


def test_the_first_picture_is_dark_for_those_who_prefer_that(page: Page, base_url: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.route("**/bundle.*.min.js", lambda route: None)  # the theme's script does not come
    page.goto(base_url, wait_until="domcontentloaded")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_nothing_moves_for_those_who_asked_for_that(open_kata: Open, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    workbench = open_kata(KEY)
    workbench.check()
    expect(workbench.root.get_by_role("tab").first).to_be_visible()
    assert page.evaluate(MOVING) == []


def test_on_paper_everything_folded_is_shown(open_kata: Open, page: Page) -> None:
    workbench = open_kata("side_effects/print_every_call")
    workbench.check()
    workbench.hint.click()
    workbench.hint.click()
    folded = page.locator("details:not(.predict) > :not(summary, .te-open)")  # hints, too
    expect(page.locator(".te-predict__answer")).to_be_hidden()
    page.emulate_media(media="print")
    for part in folded.all():
        expect(part).to_be_visible()
    expect(workbench.button("Check")).to_be_hidden()
    expect(workbench.root.locator(".cm-line").last).to_be_visible()


def test_a_kata_is_solved_by_the_keyboard_alone(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/katas/")
    follow(page, page.get_by_role("link", name="Literals or tensors?").last)
    workbench = page.locator("kata-workbench")
    editor, status = workbench.get_by_role("textbox"), workbench.get_by_role("status")
    expect(editor).to_be_visible()
    tab_to(page, editor)
    page.keyboard.press("Control+Enter")
    expect(status).to_contain_text("not kept. First:", timeout=PATIENCE)
    page.keyboard.press("Escape")
    tab_to(page, workbench.locator('[data-action="hint"]'))
    page.keyboard.press("Enter")
    expect(status).to_have_text("Hint 2 of 3 shown.")
    tab_to(page, editor, "Shift+Tab")
    page.keyboard.press("ControlOrMeta+a")
    editor.evaluate(PASTE, SOLUTION)
    page.keyboard.press("Control+Enter")
    expect(status).to_have_text("Passed: 3 promises kept.", timeout=PATIENCE)
    page.keyboard.press("Escape")
    follow(page, workbench.get_by_role("link", name="Next kata"))
    expect(page).not_to_have_url(f"{base_url}/katas/{KEY}/")


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press Tab until `target` has the focus; no element is passed twice."""
    for _ in range(200):
        if target.evaluate("element => element.getRootNode().activeElement === element"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never reached {target}")


def follow(page: Page, link: Locator) -> None:
    tab_to(page, link)
    page.keyboard.press("Enter")
