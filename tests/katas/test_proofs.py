"""Does every kata's spec tell right from wrong, and wrong for the right reason?"""

import pytest

from graders.report import NEEDS_TENSORFLOW
from tests.katas.conftest import Reports
from tests.katas.submissions import Submission, keys, right_answers, runtimes_of, starters, wrong_fixes

# One group: TensorFlow is imported by one child process, which all these tests share.
ON_TENSORFLOW = [pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]


def each(submissions: list[Submission]) -> pytest.MarkDecorator:
    """Every submission on every runtime that its kata is made for."""
    cases = [on(runtime, one, str(one)) for one in submissions for runtime in runtimes_of(one.key)]
    return pytest.mark.parametrize(("runtime", "submission"), cases)


def on(runtime: str, value: object, name: str) -> object:
    marks = ON_TENSORFLOW if runtime == "tensorflow" else []
    return pytest.param(runtime, value, id=f"{name}-{runtime}", marks=marks)


def judged(report: dict) -> dict[str, str]:
    """The verdicts of the checks that this runtime can judge."""
    verdicts = {check["id"]: check["verdict"] for check in report["checks"]}
    return {check: verdict for check, verdict in verdicts.items() if verdict != NEEDS_TENSORFLOW}


def first_failing(report: dict) -> str | None:
    return next((check for check, verdict in judged(report).items() if verdict != "PASS"), None)


def failing(report: dict) -> set[str]:
    return {check["id"] for check in report["checks"] if check["verdict"] == "FAIL"}


@each(starters())
def test_a_starter_can_be_graded_and_fails(report_of: Reports, runtime: str, submission: Submission) -> None:
    report = report_of(runtime, submission)
    assert report["problem"] is None
    assert report["verdict"] == "FAIL"
    assert report["grader_errors"] == []


@each(right_answers())
def test_a_right_answer_passes(report_of: Reports, runtime: str, submission: Submission) -> None:
    report = report_of(runtime, submission)
    assert {check: verdict for check, verdict in judged(report).items() if verdict != "PASS"} == {}
    assert report["verdict"] == "PASS"
    assert report["diagnosis"] is None


@each(wrong_fixes())
def test_a_wrong_fix_is_caught_by_the_check_and_the_diagnosis_it_names(
    report_of: Reports, runtime: str, submission: Submission
) -> None:
    report = report_of(runtime, submission)
    assert report["problem"] is None
    assert report["grader_errors"] == []
    check, diagnosis = submission.claim()
    if check in judged(report):
        assert (first_failing(report), report["diagnosis"]["id"]) == (check, diagnosis)
    else:
        assert (first_failing(report), report["diagnosis"]) == (None, None)


@pytest.mark.parametrize(
    ("runtime", "key"), [on(runtime, key, key) for key in keys() for runtime in runtimes_of(key)]
)
def test_every_check_is_failed_by_something(report_of: Reports, runtime: str, key: str) -> None:
    reports = [report_of(runtime, one) for one in starters() + wrong_fixes() if one.key == key]
    assert set().union(*map(failing, reports)) == set(judged(reports[0]))


@each(starters() + wrong_fixes())
def test_a_failing_check_says_what_was_called_what_happened_and_why(
    report_of: Reports, runtime: str, submission: Submission
) -> None:
    for check in report_of(runtime, submission)["checks"]:
        if check["verdict"] == "FAIL":
            assert all(check[part] for part in ("called", "happened", "expected", "why", "lesson", "mode"))


@each(starters() + right_answers() + wrong_fixes())
def test_nobody_has_to_look_at_what_is_honest(
    report_of: Reports, runtime: str, submission: Submission
) -> None:
    assert report_of(runtime, submission)["review"] == []
