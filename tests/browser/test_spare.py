"""The second worker: Python is ready again the moment the first one is given up."""

from playwright.sync_api import Page, Worker, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import WorkbenchPage
from tests.browser.workers import until, watched_workers

KEY = "retracing/missing_signature"
LOOP = "while True:\n    pass\n"

# Notes whether the page says, at any time from now on, that Python is being loaded.
WATCH_PROGRESS = """(root) => {
  window.sawLoading = false;
  new MutationObserver(() => {
    const shown = root.shadowRoot.querySelector("progress");
    if (shown && !shown.closest("[hidden]")) window.sawLoading = true;
  }).observe(root.shadowRoot, { subtree: true, childList: true, attributes: true });
}"""


def checked_with_spare(open_kata: Open, page: Page) -> tuple[WorkbenchPage, list[Worker]]:
    """A workbench after its first verdict, and its workers, both ready."""
    workers = watched_workers(page)
    workbench = open_kata(KEY)
    with page.expect_event("worker", lambda _: len(workers) == 2):
        workbench.check()
    until(workers[1], "ready")
    return workbench, workers


def loop(workbench: WorkbenchPage) -> None:
    workbench.replace_code(LOOP)
    workbench.button("Run").click()
    workbench.expect_step("starter.py")


def test_after_stop_the_spare_answers_without_loading(open_kata: Open, page: Page) -> None:
    workbench, workers = checked_with_spare(open_kata, page)
    workbench.root.evaluate(WATCH_PROGRESS)
    loop(workbench)
    with page.expect_event("worker"):  # the next spare
        workbench.button("Stop").click()
    expect(workbench.status).to_have_text("Stopped. Your code is untouched.")
    workbench.replace_code("print('alive')\n")
    workbench.run()
    expect(workbench.mode("GRAPH")).to_contain_text("alive")
    assert not page.evaluate("sawLoading")
    assert len(workers) == 3
