"""What the cells of a notebook call: practice, in a sandbox beside the student's kernel."""

import ast
import atexit
import os
from collections.abc import Sequence
from functools import cache
from typing import Any

from dojo.grading.disclosure import without_inputs
from dojo.notebooks.shown import to_html, to_text
from dojo.refusal import Refusal
from dojo.sandboxes import NO_TENSORFLOW, installed
from graders.judge import grade
from graders.kata import Course, Kata
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox


class Shown:
    """A report as Jupyter displays it, and as a terminal prints it."""

    def __init__(self, report: dict[str, Any]):
        self.report = report

    def __repr__(self) -> str:
        return to_text(self.report)

    def _repr_html_(self) -> str:
        return to_html(self.report, practice=True)


def check(key: str) -> Shown | None:
    """Check the answer to the kata `key` that was run last in this notebook, as practice.

    It is graded from its source in a process of its own, as `dojo check` would, and shown
    in the words of the page. What cannot be checked is said, never raised.
    """
    try:
        kata = Course.find().kata(key)
        return Shown(_grade(kata, answer_in(_cells_run(), kata.entry_points)))
    except (Refusal, SandboxError) as refusal:
        print(refusal)
        return None


def official(key: str) -> Shown | None:
    """What a hidden cell calls: in the teacher's own notebook practice, without telling inputs.

    Raises `RuntimeError` under nbgrader's stock autograder, whose kernel is the
    student's to change: marks are given by `dojo.notebooks.preprocessors`.
    """
    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        raise RuntimeError("Not graded: run nbgrader in the folder that has the course's nbgrader_config.py.")
    shown = check(key)
    return shown and Shown(without_inputs(shown.report))


def answer_in(cells: Sequence[str], entry_points: Sequence[str]) -> str:
    """The newest of `cells` that defines all names a kata asks for; raises `Refusal` if none does."""
    for cell in reversed(cells):
        if set(entry_points) <= _defined(cell):
            return cell
    names = ", ".join(f"`{name}`" for name in entry_points)
    raise Refusal(f"Run the cell with your answer first: no cell that was run defines {names}.")


def _defined(cell: str) -> set[str]:
    """Names that a cell binds at its top level; none when it is not Python."""
    try:
        body = ast.parse(cell).body
    except (SyntaxError, ValueError):
        return set()
    names = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    targets = (target for node in body if isinstance(node, ast.Assign) for target in node.targets)
    return names | {target.id for target in targets if isinstance(target, ast.Name)}


def _cells_run() -> list[str]:
    """The cells this kernel has run, oldest first."""
    try:
        from IPython import get_ipython
    except ImportError:
        raise Refusal("`check` reads the cells of a notebook; in a terminal, use `dojo check`.") from None
    shell = get_ipython()
    if shell is None:
        raise Refusal("`check` reads the cells of a notebook; in a terminal, use `dojo check`.")
    return list(shell.user_ns.get("In", []))


def _grade(kata: Kata, source: str) -> dict[str, Any]:
    runtime = "tensorflow" if installed("tensorflow") else "minitf"
    if runtime not in kata.runtimes:
        raise Refusal(f"{kata.key} needs real TensorFlow. {NO_TENSORFLOW.split(', or')[0]}.")
    return grade(kata.key, source, _sandbox(runtime), name="answer.py")


@cache
def _sandbox(runtime: str) -> SubprocessSandbox:
    """One child for the whole session, so that only the first check waits for TensorFlow's import."""
    sandbox = SubprocessSandbox(runtime)
    atexit.register(sandbox.close)
    return sandbox
