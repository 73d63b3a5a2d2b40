"""The same submissions as notebooks that nbgrader grades as it comes: in the learner's kernel, one by one.

The notebooks ask the same checks of the same graders, by a cell that nbgrader executes.
"""

from collections.abc import Sequence
from pathlib import Path
from shutil import copytree
from time import perf_counter

import nbformat
from nbformat import NotebookNode

from benchmarks.commands import command
from dojo.course import Course
from dojo.grading.submissions import Submission
from dojo.notebooks.cells import answer, marked, notebook, provided

ASSIGNMENT = "class"
ANSWER = "answer"
CONFIG = """c = get_config()
c.CourseDirectory.course_id = "bench"
c.ClearSolutions.code_stub = {"python": ""}
c.ExecutePreprocessor.timeout = 300
"""
SET_UP = """import os
os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1")
from graders.judge import grade
from graders.sandboxes.in_process import InProcessSandbox
sandbox = InProcessSandbox("tensorflow")"""


def nbgrader(course: Course, submissions: Sequence[Submission], folder: Path) -> float:
    """Seconds that `nbgrader autograde` takes for these submissions, in a course made in `folder`."""
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    for key in {submission.key for submission in submissions}:
        write(source_notebook(course, key), folder / "source" / ASSIGNMENT / file_of(key))
    command(folder, "nbgrader", "generate_assignment", ASSIGNMENT)
    for learner in {submission.learner for submission in submissions}:
        copytree(folder / "release" / ASSIGNMENT, folder / "submitted" / learner / ASSIGNMENT)
    for submission in submissions:
        hand_in(submission, folder / "submitted" / submission.learner / ASSIGNMENT)
    started = perf_counter()
    command(folder, "nbgrader", "autograde", ASSIGNMENT, may_fail=True)  # by design, where answers are wrong
    taken = perf_counter() - started
    graded = list((folder / "autograded").glob("*/*/*.ipynb"))
    if len(graded) != len(submissions):
        raise SystemExit(f"nbgrader graded {len(graded)} of {len(submissions)} notebooks")
    return taken


def source_notebook(course: Course, key: str) -> NotebookNode:
    """Set-up, the answer, and a cell that asks for the verdict."""
    verdict = f'report = grade("{key}", In[2].encode(), sandbox, name="answer.py")'
    cells = [
        provided("set-up", SET_UP),
        answer(ANSWER, text(course.starter(key)), text(course.solution(key))),
        marked("checks", "# One point for passing.", f'{verdict}\nassert report["verdict"] == "PASS"', 1),
    ]
    return notebook(cells)


def hand_in(submission: Submission, folder: Path) -> None:
    """Put a submission into the answer cell of the released notebook."""
    path = folder / file_of(submission.key)
    released = nbformat.read(path, as_version=4)
    cell = next(cell for cell in released.cells if cell.metadata.nbgrader.grade_id == ANSWER)
    cell.source = text(submission.path)
    write(released, path)


def text(path: Path) -> str:
    """A submission without its demo, which would run in a notebook."""
    return path.read_text(encoding="utf-8").partition("\nif __name__ ==")[0]


def file_of(key: str) -> str:
    return f"{key.rpartition('/')[2]}.ipynb"


def write(made: NotebookNode, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(made, path)
