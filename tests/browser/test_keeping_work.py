"""The learner's code: kept across reloads, given back after a reset, never silently lost."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import WorkbenchPage

KEY = "foundations/two_clocks"
OTHER_KEY = "variables/one_variable_only"
EDIT = "print('mine')\n"

NO_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("denied", "SecurityError");
};"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};"""


def test_reload_keeps_the_edit(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code(EDIT)
    page.reload()
    expect(workbench.editor).to_contain_text("print('mine')")
    expect(workbench.root).to_contain_text("Saved in this browser")


def test_each_kata_keeps_its_own_code(open_kata: Open) -> None:
    open_kata(KEY).replace_code(EDIT)
    expect(open_kata(OTHER_KEY).editor).not_to_contain_text("mine")
    expect(open_kata(KEY).editor).to_contain_text("mine")


def test_reset_brings_the_starter_and_can_be_undone(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    starter = workbench.editor.inner_text()
    workbench.replace_code(EDIT)
    workbench.button("Reset").click()
    expect(workbench.editor).to_have_text(starter, use_inner_text=True)
    workbench.button("Undo").click()
    expect(workbench.editor).to_contain_text("print('mine')")
    expect(workbench.status).to_have_text("Your code is back.")


def test_a_browser_that_stores_nothing_is_said(open_kata: Open, page: Page) -> None:
    page.add_init_script(NO_STORAGE)
    workbench = open_kata(KEY)
    workbench.replace_code(EDIT)
    expect(workbench.root.get_by_role("alert")).to_contain_text("Copy it elsewhere")


def test_a_full_storage_is_said(open_kata: Open, page: Page) -> None:
    page.add_init_script(FULL_STORAGE)
    workbench = open_kata(KEY)
    workbench.replace_code(EDIT)
    expect(workbench.root.get_by_role("alert")).to_contain_text("storage for this site is full")


def test_hints_open_one_by_one_after_a_failure_and_stay(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    expect(workbench.hint).to_be_disabled()
    expect(workbench.hint).to_have_text(re.compile("^Hint 1 of"))
    workbench.replace_code(EDIT)
    workbench.check()  # fails without a diagnosis, which would open the ladder further up
    hints = workbench.root.locator("[data-hint]")
    workbench.hint.click()
    expect(hints).to_have_count(1)
    of = int(hints.first.locator("summary").inner_text().rpartition(" ")[2])
    expect(solution(workbench)).to_have_count(0)
    for _ in range(1, of):
        workbench.hint.click()
    expect(hints).to_have_count(of)
    expect(solution(workbench)).to_be_visible()
    page.reload()
    expect(hints).to_have_count(of)


def test_a_reset_can_be_taken_back_on_another_day(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code(EDIT)
    workbench.button("Reset").click()
    page.reload()
    workbench.button("History").click()
    workbench.root.get_by_role("button", name="Bring back").click()
    expect(workbench.editor).to_contain_text("print('mine')")


def test_two_tabs_do_not_overwrite_each_other(open_kata: Open, page: Page, base_url: str) -> None:
    here = open_kata(KEY)
    there = WorkbenchPage.open(page.context.new_page(), base_url, KEY)
    there.replace_code("print('there')\n")
    expect(here.root).to_contain_text("changed in another tab")
    here.replace_code("print('here')\n")
    expect(there.root).to_contain_text("changed in another tab")
    here.button("History").click()
    here.root.get_by_role("button", name="Bring back").click()
    expect(here.editor).to_contain_text("print('there')")


def test_a_storage_that_is_cleared_is_said_and_the_code_is_saved_again(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code(EDIT)
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate("localStorage.clear()")
    expect(workbench.root.get_by_role("alert")).to_contain_text("was cleared")
    assert workbench.saved_code() == EDIT


def solution(workbench: WorkbenchPage) -> Locator:
    return workbench.root.get_by_text("The solution", exact=True)
