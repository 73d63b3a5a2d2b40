"""A kata that only TensorFlow can grade: the page shows what was recorded, says so, and runs nothing."""

from playwright.sync_api import Locator, Page, expect

from dojo.course import Course
from dojo.progress.checked import now, with_checked
from dojo.progress.document import dump
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
    expect(workbench.root.locator(".recorded-label")).to_have_text(LABEL)
    expect(workbench.status).to_contain_text(LABEL)
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


def test_it_is_marked_as_solved_on_the_learner_s_word(open_kata: Open, page: Page, base_url: str) -> None:
    workbench = open_kata(KEY)
    workbench.button("Mark as solved").click()
    expect(workbench.status).to_have_text("Marked as solved, on your word.")
    expect(workbench.button("Undo")).to_be_focused()
    expect(workbench.button("Mark as solved")).to_be_hidden()
    page.goto(f"{base_url}/katas/")
    expect(page.locator(f'.te-katas kata-state[kata="{KEY}"]')).to_have_text("Solved")
    workbench = open_kata(KEY)
    expect(workbench.root.locator(".state")).to_have_text("Solved")


def test_a_mark_is_taken_back_with_one_press(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.button("Mark as solved").click()
    workbench.button("Undo").click()
    expect(workbench.button("Mark as solved")).to_be_focused()
    page.reload()
    expect(workbench.root.locator(".state")).to_have_text("")


def test_what_dojo_check_kept_is_imported_beside_the_kata(open_kata: Open, page: Page) -> None:
    report = RECORD["answers"][f"solutions/{KEY}/solution.py"]
    progress = dump(with_checked({}, report, "import tensorflow as tf\n", now()))
    workbench = open_kata(KEY)
    with page.expect_file_chooser() as chooser:
        workbench.button("Import progress").click()
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": progress.encode()}
    chooser.value.set_files(file)
    expect(workbench.status).to_have_text("1 kata read from progress.json and merged with yours.")
    expect(workbench.root.locator(".state")).to_have_text("Solved")


def test_hints_are_kept_and_a_look_at_the_solution_is_help(open_kata: Open, page: Page) -> None:
    workbench = open_kata(KEY)
    workbench.button("Hint").click()
    workbench.button("Show the solution").click()
    expect(code(workbench)).to_contain_text("input_signature")
    page.reload()
    expect(workbench.root.locator("[data-hint]")).to_have_count(1)
    workbench.button("Mark as solved").click()
    expect(workbench.root.locator(".state")).to_have_text("Solved with help")
