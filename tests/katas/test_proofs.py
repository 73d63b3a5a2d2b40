"""Does every kata's spec tell right from wrong, and wrong for the right reason?"""

import pytest

from tests.katas.conftest import Reports
from tests.katas.submissions import Submission, keys, right_answers, starters, wrong_fixes

# One group: TensorFlow is imported by one child process, which all these tests share.
RUNTIMES = (
    "minitf",
    pytest.param("tensorflow", marks=[pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]),
)
in_both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)


def first_failing(report: dict) -> str | None:
    return next((check["id"] for check in report["checks"] if check["verdict"] != "PASS"), None)


def failing(report: dict) -> set[str]:
    return {check["id"] for check in report["checks"] if check["verdict"] == "FAIL"}


@in_both_runtimes
@pytest.mark.parametrize("submission", starters(), ids=str)
def test_a_starter_can_be_graded_and_fails(report_of: Reports, runtime: str, submission: Submission) -> None:
    report = report_of(runtime, submission)
    assert report["problem"] is None
    assert report["verdict"] == "FAIL"
    assert report["grader_errors"] == []


@in_both_runtimes
@pytest.mark.parametrize("submission", right_answers(), ids=str)
def test_a_right_answer_passes(report_of: Reports, runtime: str, submission: Submission) -> None:
    report = report_of(runtime, submission)
    assert [check for check in report["checks"] if check["verdict"] != "PASS"] == []
    assert report["verdict"] == "PASS"
    assert report["diagnosis"] is None


@in_both_runtimes
@pytest.mark.parametrize("submission", wrong_fixes(), ids=str)
def test_a_wrong_fix_is_caught_by_the_check_and_the_diagnosis_it_names(
    report_of: Reports, runtime: str, submission: Submission
) -> None:
    report = report_of(runtime, submission)
    assert report["problem"] is None
    assert report["grader_errors"] == []
    assert (first_failing(report), report["diagnosis"]["id"]) == submission.claim()


@in_both_runtimes
@pytest.mark.parametrize("key", keys())
def test_every_check_is_failed_by_something(report_of: Reports, runtime: str, key: str) -> None:
    reports = [report_of(runtime, each) for each in starters() + wrong_fixes() if each.key == key]
    every = {check["id"] for check in reports[0]["checks"]}
    assert set().union(*map(failing, reports)) == every


@in_both_runtimes
@pytest.mark.parametrize("submission", starters() + wrong_fixes(), ids=str)
def test_a_failing_check_says_what_was_called_what_happened_and_why(
    report_of: Reports, runtime: str, submission: Submission
) -> None:
    for check in report_of(runtime, submission)["checks"]:
        if check["verdict"] == "FAIL":
            assert all(check[part] for part in ("called", "happened", "expected", "why", "lesson", "mode"))
