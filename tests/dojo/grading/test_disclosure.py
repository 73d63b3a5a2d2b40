"""What a learner is told of a report that others will be asked the same for."""

import pytest

from dojo.grading.disclosure import without_inputs
from graders.problems import exits, time_limit


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("train(tensor([8.125]), (7.25,))", "During a call of `train`"),
        ("c = Counter.make(8.125)", "During a call of `Counter.make`"),
        ("counter.total", "During `counter.total`"),
        ("in a new Python process", "During `in a new Python process`"),
        (None, "While your file was imported"),
    ],
)
def test_a_problem_names_the_call_and_not_its_arguments(step: str | None, said: str) -> None:
    for problem in (time_limit(15, "GRAPH", step), exits({}, "EAGER", step, 3)):
        told = without_inputs(report(problem=problem.to_json()))
        assert told["problem"]["happened"].startswith(f"{said}, your code")
        assert "8.125" not in str(told)


def test_a_failed_check_keeps_its_reason_only() -> None:
    check = {
        "id": "it", "promise": "Keeps it.", "verdict": "FAIL", "mode": "GRAPH",
        "called": "f(8.125)", "happened": "ValueError: 8.125", "expected": "7.25", "why": "Because.",
    }  # fmt: skip
    told = without_inputs(report(checks=[check], grader_errors=["KeyError: 8.125"], observation={"x": 8.125}))
    assert "8.125" not in str(told)
    assert "7.25" not in str(told)
    assert told["checks"][0]["why"] == "Because."
    assert len(told["grader_errors"]) == 1


def report(**parts) -> dict:
    return {"problem": None, "checks": [], "grader_errors": [], "observation": {}} | parts
