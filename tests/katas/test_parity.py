"""Do both runtimes say the same about every submission, check by check?"""

import pytest

from tests.katas.conftest import Reports
from tests.katas.submissions import Submission, right_answers, starters, wrong_fixes

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]


def essence(report: dict) -> dict:
    """What a learner is told: verdicts, where each check failed, and the diagnosis."""
    return {
        "verdict": report["verdict"],
        "problem": report["problem"],
        "checks": [(c["id"], c["verdict"], c.get("mode"), c.get("called")) for c in report["checks"]],
        "diagnosis": report["diagnosis"],
    }


@pytest.mark.parametrize("submission", starters() + right_answers() + wrong_fixes(), ids=str)
def test_both_runtimes_agree(report_of: Reports, submission: Submission) -> None:
    assert essence(report_of("minitf", submission)) == essence(report_of("tensorflow", submission))
