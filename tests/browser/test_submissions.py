"""Every submission the repository keeps, graded in the browser as `dojo check` grades it."""

from collections.abc import Callable, Iterator
from functools import lru_cache

import pytest
from playwright.sync_api import Browser

from graders.judge import grade
from graders.sandboxes.in_process import InProcessSandbox
from tests.browser.workbench_page import WorkbenchPage
from tests.katas.submissions import COURSE, Submission, on_page, right_answers, starters, wrong_fixes

# A device that makes no second Python ready: nobody presses Stop here, and 45 pages would boot one each.
LITTLE_MEMORY = 'Object.defineProperty(Navigator.prototype, "deviceMemory", { get: () => 2 });'

Bench = Callable[[str], WorkbenchPage]


def by_kata(submissions: list[Submission]) -> list:
    """Parameters grouped so that one process, and one page, serves all submissions of a kata."""
    return [
        pytest.param(submission, id=str(submission), marks=pytest.mark.xdist_group(f"page {submission.key}"))
        for submission in submissions
    ]


@pytest.fixture(scope="module")
def bench(browser: Browser, base_url: str) -> Iterator[Bench]:
    """One page for all submissions of a kata: the worker has to serve one after another.

    Only the last kata's page stays open, because each holds a Python of its own. Fails when a submission
    needed the whole of Python: then `make usage` has to be run again.
    """
    with browser.new_context() as context:
        context.add_init_script(LITTLE_MEMORY)
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))

        @lru_cache(maxsize=1)
        def open_page(key: str) -> WorkbenchPage:
            for page in context.pages:
                page.close()
            return WorkbenchPage.open(context.new_page(), base_url, key)

        yield open_page
        assert [url for url in asked if "/runtime/whole/" in url] == []


def check(bench: Bench, submission: Submission) -> WorkbenchPage:
    """Check in the page, which must say of each check what the graders say here.

    `tests/katas/test_parity.py` holds the same between minitf and TensorFlow.
    """
    workbench = bench(submission.key)
    workbench.replace_code(submission.source)
    # What is the starter, letter by letter, is no work to keep.
    assert workbench.saved_code() == (None if submission in starters() else submission.source)
    workbench.check()
    report = grade(submission.key, submission.source, InProcessSandbox("minitf"), course=COURSE)
    graded = [(check["id"], check["verdict"]) for check in report["checks"]]
    assert [(check.id, check.verdict) for check in workbench.checks] == graded
    return workbench


@pytest.mark.parametrize("submission", by_kata(on_page(starters())))
def test_the_starter_fails_and_says_why(bench: Bench, submission: Submission) -> None:
    workbench = check(bench, submission)
    assert workbench.verdict == "FAIL"
    failed = [check for check in workbench.checks if check.verdict == "FAIL"]
    assert failed and all("Happened" in check.text and "Expected" in check.text for check in failed)


@pytest.mark.parametrize("submission", by_kata(on_page(right_answers())))
def test_a_right_answer_passes(bench: Bench, submission: Submission) -> None:
    workbench = check(bench, submission)
    assert {check.verdict for check in workbench.checks} <= {"PASS", "NEEDS_TENSORFLOW"}
    assert workbench.verdict == "PASS"


@pytest.mark.parametrize("submission", by_kata(on_page(wrong_fixes())))
def test_a_wrong_fix_is_caught_by_the_check_it_names(bench: Bench, submission: Submission) -> None:
    workbench = check(bench, submission)
    failed = [check.id for check in workbench.checks if check.verdict == "FAIL"]
    caught_by, diagnosis = submission.claim()
    if (caught_by, "NEEDS_TENSORFLOW") in [(check.id, check.verdict) for check in workbench.checks]:
        assert (failed, workbench.diagnosis) == ([], None)
    else:
        assert (failed[:1], workbench.diagnosis) == ([caught_by], diagnosis)
