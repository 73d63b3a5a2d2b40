"""By keyboard alone, and told to those who do not see the page."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import PATIENCE

KEY = "retracing/literals_or_tensors"


def test_control_enter_checks_and_the_verdict_is_announced(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.editor.focus()
    page.keyboard.press("Control+Enter")
    expect(workbench.status).to_contain_text("not kept. First:", timeout=PATIENCE)
    expect(workbench.editor).to_be_focused()


def test_shift_enter_runs_and_the_end_is_announced(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.editor.focus()
    page.keyboard.press("Shift+Enter")
    expect(workbench.status).to_have_text("Ran in both modes.", timeout=PATIENCE)


def test_tab_indents_and_escape_then_tab_leaves_the_editor(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code("x = 1\n")
    page.keyboard.press("Control+Home")
    page.keyboard.press("Tab")
    expect(workbench.editor).to_be_focused()
    assert workbench.saved_code() == "    x = 1\n"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(workbench.button("Check")).to_be_focused()


def test_the_editor_has_a_name_that_says_how_to_leave_it(open_kata: Open) -> None:
    label = open_kata(KEY).editor.get_attribute("aria-label")
    assert "Press Escape, then Tab, to leave" in label


def test_check_can_be_pressed_from_a_button_and_keeps_the_focus(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.button("Check").focus()
    page.keyboard.press("Enter")
    workbench.expect_idle()
    expect(workbench.button("Check")).to_be_focused()


def test_completion_offers_the_runtime_s_names(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code("import tensorflow as tf\n")
    page.keyboard.press("Control+End")
    expect(workbench.root.get_by_role("progressbar")).to_be_hidden(timeout=PATIENCE)
    page.keyboard.type("tf.func")
    expect(workbench.root.get_by_role("option", name="function", exact=True)).to_be_visible()
