"""The mark of one graded cell, from the text of answers; nothing of a notebook is executed."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dojo.grading.disclosure import without_inputs
from dojo.notebooks.cells import split_hidden
from dojo.notebooks.shown import to_html, to_text
from graders.report import GRADER_ERROR

Json = dict[str, Any]


@dataclass(frozen=True)
class KataMark:
    """The hidden cell asks for the checks of a kata; the answer is the cell of that name."""

    key: str
    answer: str


@dataclass(frozen=True)
class PredictionMark:
    """The hidden cell compares a prediction with the right letter."""

    letter: str
    answer: str


@dataclass(frozen=True)
class Mark:
    """What a graded cell is worth, and why; without points a person has to look."""

    points: float | None
    text: str
    html: str | None = None


def asked(name: str, source: str) -> KataMark | PredictionMark | None:
    """What a graded cell asks for, read from its hidden part; None for a cell that is not ours."""
    try:
        tree = ast.parse(split_hidden(source)[1])
    except SyntaxError:
        return None
    slug = name.rpartition("-")[0]
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="official"), args=[ast.Constant(value=str(key))]):
                return KataMark(key, f"{slug}-answer")
            case ast.Assert(
                test=ast.Compare(
                    left=ast.Name(id="prediction"), comparators=[ast.Constant(value=str(letter))]
                )
            ):
                return PredictionMark(letter, f"{slug}-prediction")
    return None


def prediction_mark(task: PredictionMark, answers: Mapping[str, str], most: float) -> Mark:
    """All points for the right letter; the text does not tell which that is."""
    said = predicted(answers.get(task.answer, ""))
    if said is None:
        return Mark(0.0, 'No prediction: write one letter between the quotes, as in prediction = "a".')
    if said == task.letter:
        return Mark(most, f"Your prediction, {said!r}, is right.")
    return Mark(0.0, f"Your prediction, {said!r}, is not what happens: run the program and see.")


def predicted(source: str) -> str | None:
    """The letter last assigned to `prediction`, None when there is no such text."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    said = None
    for node in body:
        match node:
            case ast.Assign(targets=[ast.Name(id="prediction")], value=ast.Constant(value=str(text))):
                said = text.strip().lower() or None
    return said if said is None or len(said) == 1 else None


def kata_mark(report: Json, notes: list[str], most: float) -> Mark:
    """The points of the checks that pass; for a broken grader, none and no zero either."""
    told = without_inputs(report)
    if report["verdict"] == GRADER_ERROR:
        return Mark(None, to_text(told, notes), to_html(told, notes, points="graded by hand"))
    points = credit(report, most)
    worth = f"{points:g} of {most:g} points"
    return Mark(points, to_text(told, [worth, *notes]), to_html(told, notes, points=worth))


def credit(report: Json, most: float) -> float:
    """The share of checks that pass, of `most` points."""
    verdicts = [check["verdict"] for check in report["checks"]]
    return round(most * verdicts.count("PASS") / len(verdicts), 4) if verdicts else 0.0
