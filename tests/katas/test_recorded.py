"""Is what the page shows of a kata that it cannot grade what TensorFlow says now?"""

from typing import Any

import pytest

from dojo.course import Course
from dojo.recorded import load_record
from tests.katas.conftest import Reports
from tests.katas.submissions import ROOT, Submission, on_page, right_answers, starters, wrong_fixes

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]

EVERYTHING = starters() + right_answers() + wrong_fixes()
NOT_ON_PAGE = [each for each in EVERYTHING if each not in on_page(EVERYTHING)]


def shown(report: dict[str, Any]) -> dict[str, Any]:
    """What the page shows; the TensorFlow that recorded need not be the one that is here."""
    return {name: report[name] for name in ("verdict", "problem", "checks", "diagnosis")}


@pytest.mark.parametrize("submission", NOT_ON_PAGE, ids=str)
def test_a_recorded_report_is_what_tensorflow_says(report_of: Reports, submission: Submission) -> None:
    kept = load_record(Course(ROOT), submission.key)["answers"]
    recorded = kept[submission.path.relative_to(ROOT).as_posix()]
    assert recorded["runtime"]["name"] == "tensorflow"
    assert shown(recorded) == shown(report_of("tensorflow", submission))
