"""Do both runtimes say the same about every submission, check by check?"""

import pytest

from graders.report import NEEDS_TENSORFLOW
from tests.katas.conftest import Reports
from tests.katas.submissions import Submission, on_page, right_answers, starters, wrong_fixes

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]


def essence(report: dict, common: set[str]) -> dict:
    """What a learner is told: where each check failed, and the diagnosis; of the common checks only."""
    diagnosis = report["diagnosis"]
    told = [(c["id"], c["verdict"], c["mode"], c["called"]) for c in report["checks"] if c["id"] in common]
    return {
        "problem": report["problem"],
        "checks": told,
        "diagnosis": diagnosis if diagnosis and diagnosis["check"] in common else None,
    }


@pytest.mark.parametrize("submission", on_page(starters() + right_answers() + wrong_fixes()), ids=str)
def test_both_runtimes_agree(report_of: Reports, submission: Submission) -> None:
    mine, theirs = report_of("minitf", submission), report_of("tensorflow", submission)
    common = {check["id"] for check in mine["checks"] if check["verdict"] != NEEDS_TENSORFLOW}
    assert common
    assert essence(mine, common) == essence(theirs, common)
    if len(common) == len(mine["checks"]):
        assert mine["verdict"] == theirs["verdict"]
