"""Students beside those of the rehearsal: attacks on the grader, and accidents with a notebook."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

ASSIGNMENT, KEY = "foundations", "foundations/two_clocks"
NAME, ANSWER, CHECKS = "two_clocks.ipynb", "two_clocks-answer", "two_clocks-checks"

NOISE = 'import os, sys\nprint("E0000 cuInit failed", file=sys.stderr)\nos.write(2, b"more noise")\n'
STRIPS_ASSERTS = """\
import ast
class Strip(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(Strip())
import dojo.notebooks, graders.judge
dojo.notebooks.official = graders.judge.grade = lambda *_, **__: None
"""
EQUALS_EVERYTHING = """
class Everything(int):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = int.__hash__
def python_runs(): return Everything()
def executions(): return Everything()
"""
EXITS_IN_A_CALL = "\nimport os\ndef calibrate(reading): os._exit(0)\n"
TELLS_WHAT_IT_IS_ASKED = """
def calibrate(reading):
    print("asked", reading)
    raise ValueError(f"asked {reading}")
"""

type Change = Callable[[NotebookNode, str, str], None]


def noisy(nb: NotebookNode, right: str, starter: str) -> None:
    cell(nb, ANSWER).source = NOISE + right


def strips_asserts(nb: NotebookNode, right: str, starter: str) -> None:
    nb.cells.insert(0, new_code_cell(STRIPS_ASSERTS))


def equals_everything(nb: NotebookNode, right: str, starter: str) -> None:
    cell(nb, ANSWER).source = right + EQUALS_EVERYTHING


def exits_in_a_call(nb: NotebookNode, right: str, starter: str) -> None:
    cell(nb, ANSWER).source = right + EXITS_IN_A_CALL


def tells_what_it_is_asked(nb: NotebookNode, right: str, starter: str) -> None:
    cell(nb, ANSWER).source = right + TELLS_WHAT_IT_IS_ASKED


def copied(nb: NotebookNode, right: str, starter: str) -> None:
    copy = deepcopy(cell(nb, ANSWER))
    copy.source = right
    copy.id = "a-copy"
    nb.cells.append(copy)


def deleted(nb: NotebookNode, right: str, starter: str) -> None:
    nb.cells.remove(cell(nb, ANSWER))


def promotes_itself(nb: NotebookNode, right: str, starter: str) -> None:
    """Gives the answer cell a hundred points, another one too, and takes the marked one away."""
    cell(nb, ANSWER).metadata.nbgrader |= {"grade": True, "points": 100, "locked": True}
    cell(nb, "two_clocks-practice").metadata.nbgrader |= {"grade": True, "points": 100}
    nb.cells.remove(cell(nb, CHECKS))


CHANGES: tuple[Change, ...] = (
    noisy, strips_asserts, equals_everything, exits_in_a_call, tells_what_it_is_asked, copied, deleted,
    promotes_itself,
)  # fmt: skip


def hand_in_all(course: Path, right: str, starter: str) -> None:
    """Write the submissions of all, among them one under another name and one that is no notebook."""
    released = course / "release" / ASSIGNMENT / NAME
    for change in CHANGES:
        nb = nbformat.read(released, as_version=4)
        change(nb, right, starter)
        nbformat.write(nb, _folder(course, change.__name__) / NAME)
    nb = nbformat.read(released, as_version=4)
    cell(nb, ANSWER).source = right
    nbformat.write(nb, _folder(course, "renamed") / "my homework.ipynb")
    (_folder(course, "unreadable") / NAME).write_text("{ not a notebook", encoding="utf-8")


def answer_of(course: Path, student: str) -> str:
    """The text that counts: of the last cell with the answer's name."""
    nb = nbformat.read(next((course / "submitted" / student / ASSIGNMENT).glob("[mt]*.ipynb")), as_version=4)
    found = [one.source for one in nb.cells if _name(one) == ANSWER]
    return found[-1] if found else ""


def cell(nb: NotebookNode, name: str) -> NotebookNode:
    return next(one for one in nb.cells if _name(one) == name)


def _name(one: NotebookNode) -> str | None:
    return one.metadata.get("nbgrader", {}).get("grade_id")


def _folder(course: Path, student: str) -> Path:
    folder = course / "submitted" / student / ASSIGNMENT
    folder.mkdir(parents=True)
    return folder
