"""Compares what a program did under minitf with what it did on TensorFlow, at three levels.

* L1: the same output, and the same outcome: no error, or an error of the same class.
* L2: for errors, the same first telling line of the message (see `headline`).
* L3: the same whole message and the same logged warnings.

Floats in text agree when they are close; everything else must be equal.
"""

import builtins
import difflib
import math
import re
from dataclasses import dataclass

REL_TOL, ABS_TOL = 1e-4, 1e-6
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d*)?(?:e[+-]?\d+)?(?![\w])")
FUNCTION_NODE = re.compile(r"\{\{function_node [^}]*\}\} ")
USER_CODE, GRAPH_ERROR = "in user code:", "Graph execution error:"


@dataclass(frozen=True)
class Disagreement:
    """One difference: the first level that it spoils, and what both sides say."""

    level: int
    what: str
    expected: str
    actual: str

    def __str__(self) -> str:
        if "\n" not in self.expected + self.actual:
            return f"L{self.level} {self.what}: TensorFlow {self.expected!r}, minitf {self.actual!r}"
        lines = difflib.unified_diff(
            self.expected.splitlines(), self.actual.splitlines(), "TensorFlow", "minitf", lineterm="", n=1
        )
        return f"L{self.level} {self.what}:\n" + "\n".join(lines)


def compare(expected: dict, actual: dict) -> list[Disagreement]:
    """Return all disagreements, those of the lowest level first; an empty list is full agreement."""
    found = [
        *_texts(1, "stdout", expected["stdout"], actual["stdout"]),
        *_texts(1, "tf.print", expected["tf_print"], actual["tf_print"]),
        *_errors(expected["error"], actual["error"]),
        *_texts(3, "warnings", expected["warnings"], actual["warnings"]),
    ]
    return sorted(found, key=lambda disagreement: disagreement.level)


def level_reached(disagreements: list[Disagreement]) -> int:
    """The highest level on which nothing disagrees: 0 to 3."""
    return min((disagreement.level for disagreement in disagreements), default=4) - 1


def same_text(expected: str, actual: str) -> bool:
    """Whether two texts are equal, floats up to a tolerance."""
    return NUMBER.sub("#", expected) == NUMBER.sub("#", actual) and all(
        map(_same_number, NUMBER.findall(expected), NUMBER.findall(actual))
    )


def headline(message: list[str]) -> str:
    """The line of an error message that says what is wrong.

    It is the first line, except that AutoGraph puts it below the frames of the user's code, the
    executor below the stack of the node, and that the name TensorFlow gives to the function an
    eager op is wrapped in is left out.
    """
    lines = [line for line in message if line.strip()] or [""]
    if lines[0] == USER_CODE:
        inner = [
            line[4:] for line in lines[1:] if re.match(r" {4}\S", line) and not line.startswith("    File ")
        ]
        if inner and inner[0].endswith(USER_CODE):
            return headline([USER_CODE, *(line[4:] for line in lines[lines.index("    " + inner[0]) + 1 :])])
        return inner[0] if inner else lines[0]
    if lines[0] == GRAPH_ERROR:
        lines = [
            line for line in lines[1:] if not re.match(r"Detected at node|<stack traces| +File ", line)
        ] or lines
    return FUNCTION_NODE.sub("", lines[0])


def _same_number(expected: str, actual: str) -> bool:
    if expected == actual:
        return True
    if not any(mark in expected + actual for mark in ".e"):
        return False
    return math.isclose(float(expected), float(actual), rel_tol=REL_TOL, abs_tol=ABS_TOL)


def _texts(level: int, what: str, expected: list[str], actual: list[str]) -> list[Disagreement]:
    expected_text, actual_text = "\n".join(expected), "\n".join(actual)
    return (
        []
        if same_text(expected_text, actual_text)
        else [Disagreement(level, what, expected_text, actual_text)]
    )


def _errors(expected: dict | None, actual: dict | None) -> list[Disagreement]:
    if expected is None and actual is None:
        return []
    if _outcome(expected) != _outcome(actual):
        return [Disagreement(1, "outcome", _outcome(expected), _outcome(actual) + _shown_message(actual))]
    return [
        *_texts(2, "message", [headline(expected["message"])], [headline(actual["message"])]),
        *_texts(3, "full message", expected["message"], actual["message"]),
    ]


def _outcome(error: dict | None) -> str:
    """The error's class with the built-in classes that an `except` clause would catch it by."""
    if error is None:
        return "no error"
    builtin = [base for base in error["bases"] if hasattr(builtins, base) and base != "Exception"]
    return f"{error['class']}({', '.join(builtin)})"


def _shown_message(error: dict | None) -> str:
    return "" if error is None else "".join(f": {headline(error['message'])}")
