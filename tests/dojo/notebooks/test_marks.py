"""Marks come from text: what is asked, what is predicted, and how many points a report is worth."""

from typing import Any

import pytest

from dojo.notebooks.cells import marked
from dojo.notebooks.marks import KataMark, PredictionMark, asked, kata_mark, predicted, prediction_mark

KATA = 'from dojo.notebooks import official\n# calls: f(1)\ndisplay(official("track/kata"))'


def test_a_hidden_cell_says_what_to_grade() -> None:
    cell = marked("kata-checks", "# 2 points", KATA, 2)
    assert asked("kata-checks", cell.source) == KataMark("track/kata", "kata-answer")
    cell = marked("kata-predicted", "# 1 point", 'assert prediction == "b"', 1)
    assert asked("kata-predicted", cell.source) == PredictionMark("b", "kata-prediction")


@pytest.mark.parametrize("source", ['display(official("track/kata"))', "assert f(1) == 2", "not python"])
def test_only_the_hidden_part_of_a_cell_of_ours_asks(source: str) -> None:
    assert asked("kata-checks", source) is None


@pytest.mark.parametrize(
    ("source", "letter"),
    [
        ('prediction = "b"', "b"),
        ('# The letter\nprediction = ""\nprediction = " B "', "b"),
        ('prediction = "b"\nprediction = ""', None),
        ('prediction = "b or c"', None),
        ("prediction = chr(98)", None),
        ('prediction = "b', None),
        ("", None),
    ],
)
def test_a_prediction_is_read_and_never_run(source: str, letter: str | None) -> None:
    assert predicted(source) == letter


def test_a_wrong_prediction_is_told_without_the_right_one() -> None:
    task = PredictionMark("c", "answer")
    assert prediction_mark(task, {"answer": 'prediction = "c"'}, 2.0).points == 2.0
    wrong = prediction_mark(task, {"answer": 'prediction = "a"'}, 2.0)
    assert wrong.points == 0.0
    assert "'c'" not in wrong.text


def report(*verdicts: str, verdict: str = "FAIL", grader_errors: tuple[str, ...] = ()) -> dict[str, Any]:
    told = {
        "promise": "Keeps <it>.",
        "mode": None,
        "called": "f(8.125)",
        "happened": "7.25",
        "expected": "7.5",
    }
    return {
        "kata": "track/kata",
        "runtime": {"name": "minitf", "version": "1"},
        "verdict": verdict,
        "problem": None,
        "checks": [told | {"id": "it", "verdict": one, "why": "Because."} for one in verdicts],
        "diagnosis": None,
        "grader_errors": list(grader_errors),
    }


def test_a_report_is_worth_its_share_of_the_points_and_keeps_numbers_to_itself() -> None:
    mark = kata_mark(report("PASS", "PASS", "FAIL"), ["A note."], 4.5)
    assert mark.points == 3.0
    for text in (mark.text, mark.html or ""):
        assert "3 of 4.5 points" in text
        assert "A note." in text
        assert "Because." in text
        assert not any(number in text for number in ("8.125", "7.25", "7.5"))
    assert "Keeps &lt;it&gt;." in (mark.html or "")


def test_a_broken_grader_gives_no_zero_and_keeps_its_error_from_students() -> None:
    broken = report("GRADER_ERROR", verdict="GRADER_ERROR", grader_errors=("it: KeyError: 8.125",))
    mark = kata_mark(broken, [], 4.0)
    assert mark.points is None
    assert "8.125" not in mark.text + (mark.html or "")
    assert "not you" in mark.text
