"""The buttons are there before the editor, and work: what is asked then is answered, and nothing is lost."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.workbench_page import PATIENCE, WorkbenchPage

KEY = "retracing/literals_or_tensors"
RECORDED = "deployment/export_signature"
EDITOR = "**/assets/workbench/editor-*.js"
MISTAKE = "def train(:\n"


class Held:
    """Requests of a page that nobody answers until they are let go."""

    def __init__(self, page: Page, address: str) -> None:
        self._routes: list[Route] = []
        self._open = False
        page.context.route(address, self._meet)

    def _meet(self, route: Route) -> None:
        if self._open:
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        """Those that are held, and those that come from now on."""
        self._open = True
        for route in self._routes:
            route.continue_()


@pytest.fixture
def editor(page: Page) -> Held:
    return Held(page, EDITOR)


@pytest.fixture
def workbench(page: Page, base_url: str, editor: Held) -> WorkbenchPage:
    """A kata whose editor is on its way."""
    return opened(page, base_url, KEY)


def opened(page: Page, base_url: str, key: str) -> WorkbenchPage:
    page.goto(f"{base_url}/katas/{key}/")
    return WorkbenchPage(page, key)


def reading(workbench: WorkbenchPage) -> Locator:
    """The code while there is no editor."""
    return workbench.root.get_by_role("group", name="Your code for")


def said(workbench: WorkbenchPage, text: str) -> Locator:
    """What is read aloud because something is wrong."""
    return workbench.root.get_by_role("alert").filter(has_text=text)


def test_check_is_answered_before_the_editor_and_the_answer_stays(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    workbench.check()
    assert workbench.verdict == "FAIL"
    announced = workbench.status.inner_text()
    expect(workbench.editor).to_have_count(0)
    editor.let_go()
    expect(workbench.editor).to_contain_text("TODO: every step makes TensorFlow trace")
    expect(reading(workbench)).to_have_count(0)
    expect(workbench.status).to_have_text(announced)
    assert workbench.verdict == "FAIL"
    workbench.editor.click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("# mine")
    assert workbench.saved_code().endswith("# mine")
    workbench.check()
    assert workbench.verdict == "FAIL"


def test_run_shows_its_views_before_the_editor(workbench: WorkbenchPage, editor: Held) -> None:
    workbench.run()
    expect(workbench.mode("GRAPH")).to_contain_text("Python runs the body")
    expect(workbench.root.get_by_role("tab", name="Timeline")).to_be_visible()
    editor.let_go()
    expect(workbench.editor).to_be_visible()
    workbench.root.get_by_role("tab", name="Graph").click()
    workbench.root.locator('[data-type="AssignSubVariableOp"]').click()
    expect(workbench.root.locator(".cm-pointed")).to_contain_text("weight.assign_sub")


def test_a_draft_is_what_is_shown_and_checked_and_its_marks_come_with_the_editor(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    editor.let_go()
    workbench.replace_code(MISTAKE)
    held = Held(page, EDITOR)
    page.reload()
    expect(reading(workbench)).to_contain_text(MISTAKE.strip())
    workbench.check()
    expect(workbench.problem).to_contain_text("line 1")
    held.let_go()
    expect(workbench.editor).to_contain_text("def train(:")
    expect(workbench.root.locator(".cm-lint-marker-error")).to_be_visible()


def test_control_enter_checks_and_the_editor_takes_over_the_focus(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    reading(workbench).focus()
    page.keyboard.press("Control+Enter")
    expect(workbench.status).to_contain_text("not kept. First:", timeout=PATIENCE)
    expect(reading(workbench)).to_be_focused()
    editor.let_go()
    expect(workbench.editor).to_be_focused()


def test_the_cursor_is_put_where_the_text_was_pressed(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    reading(workbench).get_by_text("# TODO").click(position={"x": 1, "y": 5})
    editor.let_go()
    expect(workbench.editor).to_be_focused()
    page.keyboard.type("# mine ")
    assert "        # mine # TODO" in workbench.saved_code()


def test_shift_enter_runs_and_a_button_keeps_the_focus(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    reading(workbench).focus()
    page.keyboard.press("Shift+Enter")
    expect(workbench.status).to_have_text("Ran in both modes.", timeout=PATIENCE)
    workbench.button("Check").focus()
    editor.let_go()
    expect(workbench.editor).to_be_visible()
    expect(workbench.button("Check")).to_be_focused()


def test_a_reset_before_the_editor_is_kept_and_can_be_undone(
    workbench: WorkbenchPage, editor: Held, page: Page
) -> None:
    editor.let_go()
    workbench.replace_code("print('mine')\n")
    held = Held(page, EDITOR)
    page.reload()
    workbench.button("Reset").click()
    expect(reading(workbench)).to_contain_text("import tensorflow")
    assert workbench.saved_code() is None
    workbench.button("Undo").click()
    expect(reading(workbench)).to_contain_text("print('mine')")
    held.let_go()
    expect(workbench.editor).to_contain_text("print('mine')")


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_when_the_editor_comes(page: Page, base_url: str, editor: Held, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    workbench = opened(page, base_url, KEY)
    place = "line => { const range = document.createRange(); range.selectNodeContents(line);"
    place += " const { x, y, height } = range.getBoundingClientRect(); return [x, y, height]; }"
    reading(workbench).focus()
    first = reading(workbench).get_by_text('"""Fit y').evaluate(place)
    check = workbench.button("Check").bounding_box()
    editor.let_go()
    expect(workbench.editor).to_be_visible()
    assert workbench.root.locator(".cm-line").first.evaluate(place) == pytest.approx(first, abs=1)
    assert workbench.button("Check").bounding_box() == check


def test_a_kata_that_only_tensorflow_can_grade_never_shows_check(page: Page, base_url: str) -> None:
    data = Held(page, f"**/assets/katas/{RECORDED}.json")
    workbench = opened(page, base_url, RECORDED)
    page.wait_for_function("() => Boolean(document.querySelector('kata-workbench').shadowRoot)")
    expect(workbench.root).to_contain_text("import tensorflow")
    expect(workbench.root.get_by_role("button", name="Check")).to_have_count(0)
    data.let_go()
    expect(workbench.button("Show recorded result")).to_be_visible()
    expect(workbench.root.get_by_role("button", name="Check")).to_have_count(0)


def test_an_editor_that_does_not_come_is_said_and_the_buttons_work(page: Page, base_url: str) -> None:
    page.context.route(EDITOR, lambda route: route.abort())
    workbench = opened(page, base_url, KEY)
    expect(said(workbench, "The editor could not be loaded")).to_be_visible()
    workbench.check()
    assert workbench.verdict == "FAIL"


def test_a_kata_s_data_that_do_not_come_are_said_and_the_buttons_work(page: Page, base_url: str) -> None:
    page.context.route(f"**/assets/katas/{KEY}.json", lambda route: route.abort())
    workbench = opened(page, base_url, KEY)
    expect(said(workbench, f"The hints for {KEY}")).to_be_visible()
    workbench.check()
    assert workbench.verdict == "FAIL"


def test_the_playground_runs_before_its_editor_has_come(page: Page, base_url: str, editor: Held) -> None:
    page.goto(f"{base_url}/playground/")
    playground = page.locator("kata-playground")
    playground.get_by_role("button", name="Run", exact=True).click()
    expect(playground.locator('[data-mode="GRAPH"]')).to_be_visible(timeout=PATIENCE)
    editor.let_go()
    expect(playground.get_by_role("textbox")).to_contain_text("import tensorflow")
