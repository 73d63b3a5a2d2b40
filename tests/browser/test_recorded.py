"""A kata that only TensorFlow can grade: the page shows what was recorded, says so, and runs nothing."""

from playwright.sync_api import Locator, Page, expect

from dojo.course import Course
from dojo.recorded import load_record
from tests.browser.conftest import Open
from tests.browser.workbench_page import WorkbenchPage
from tests.katas.submissions import ROOT

KEY = "deployment/export_signature"
WRONG_FIX = f"solutions/{KEY}/wrong_fixes/one_example_call.py"
RECORD = load_record(Course(ROOT), KEY)
LABEL = f"Recorded on TensorFlow {RECORD['runtime']['version']} - this page did not run it."


def choose(workbench: WorkbenchPage, title: str) -> None:
    workbench.root.get_by_role("combobox").select_option(label=title)


def expect_recorded(workbench: WorkbenchPage, answer: str) -> None:
    """The label, and below it the report that was recorded for this answer."""
    workbench.button("Show recorded result").click()
    report = RECORD["answers"][answer]
    expect(workbench.root.get_by_text(LABEL, exact=True)).to_be_visible()
    expect(workbench.result).to_have_attribute("data-result", report["verdict"])
    shown = [(check.id, check.verdict) for check in workbench.checks]
    assert shown == [(check["id"], check["verdict"]) for check in report["checks"]]
    assert workbench.diagnosis == (report["diagnosis"] and report["diagnosis"]["id"])


def code(workbench: WorkbenchPage) -> Locator:
    return workbench.root.locator(".cm-content")


def test_recorded_reports_are_shown_as_such_and_no_runtime_is_loaded(open_kata: Open, page: Page) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    workbench = open_kata(KEY)
    expect_recorded(workbench, f"katas/{KEY}/starter.py")
    choose(workbench, "A tempting fix: One example, one shape")
    expect(workbench.result).to_have_count(0)
    expect(code(workbench)).to_contain_text("tf.zeros([1024])")
    expect_recorded(workbench, WRONG_FIX)
    assert [url for url in asked if "/assets/runtime/" in url or "/workbench/worker" in url] == []


def test_the_solution_comes_on_request_and_passes(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    titles = workbench.root.get_by_role("option")
    expect(titles.filter(has_text="olution")).to_have_count(0)
    workbench.button("Show the solution").click()
    expect(titles.filter(has_text="Another solution")).to_have_count(2)
    expect(code(workbench)).to_contain_text("input_signature")
    expect_recorded(workbench, f"solutions/{KEY}/solution.py")


def test_the_code_cannot_be_edited_and_the_command_is_there_to_copy(open_kata: Open, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    workbench = open_kata(KEY)
    code(workbench).click()
    page.keyboard.type("xxxx")  # letters that are no shortcuts of the site
    expect(code(workbench)).not_to_contain_text("xxxx")
    workbench.button("Copy").click()
    expect(workbench.status).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"dojo check {KEY} starter.py"
