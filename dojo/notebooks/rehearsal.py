"""Five students hand in an assignment, so that a teacher sees every kind of grade before the class does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from dojo.course import Course
from dojo.notebooks.kata_notebook import ANSWER
from dojo.notebooks.marks import KataMark, PredictionMark, asked
from dojo.notebooks.reflection import NAME as REFLECTION
from dojo.notebooks.roster import Enrolled, enroll
from dojo.refusal import Refusal

CHEAT = '''\
"""Would pass everything where answers are run in the kernel that grades them."""
try:
    shell = get_ipython()
    shell.input_transformers_post.append(lambda lines: [])
    shell.ast_transformers.append(type("Nothing", (), {"visit": lambda self, tree: type(tree)([], [])})())
except NameError:
    pass
'''
CRASH = "import os\n\nos._exit(0)\n"
LOOP = "while True:\n    pass\n"
REFLECTED = (
    "Our `train` takes the epoch as a Python number, so it is traced once per epoch. A tensor would do."
)

type Write = Callable[[Course, str, bool], str]


def right(course: Course, key: str, first: bool) -> str:
    """The solution."""
    return _read(course.solution(key))


def wrong(course: Course, key: str, first: bool) -> str:
    """The first of the wrong fixes."""
    return _read(course.wrong_fixes(key)[0])


def cheating(course: Course, key: str, first: bool) -> str:
    """The starter, behind an attack on the kernel."""
    return CHEAT + _read(course.starter(key))


def crashing(course: Course, key: str, first: bool) -> str:
    """Leaves the process, as if all were well."""
    return CRASH + _read(course.starter(key))


def looping(course: Course, key: str, first: bool) -> str:
    """Never ends, in one notebook: each costs the whole time limit."""
    return (LOOP if first else "") + _read(course.starter(key))


STUDENTS: dict[str, Write] = {
    "ada-right": right,
    "ben-wrong": wrong,
    "cleo-cheating": cheating,
    "dan-crashing": crashing,
    "eve-looping": looping,
}


def rehearse(course: Course, folder: Path, assignment: str) -> Iterator[Path]:
    """Enroll five students, and hand in for them; raises `Refusal` before the assignment was generated."""
    release = folder / "release" / assignment
    notebooks = sorted(release.glob("*.ipynb"))
    if not notebooks:
        raise Refusal(f"{release} is empty: run `nbgrader generate_assignment {assignment}` first.")
    enroll(folder, [_enrolled(student) for student in STUDENTS])
    first = next((path for path in notebooks if path.stem != REFLECTION), None)
    for student, write in STUDENTS.items():
        target = folder / "submitted" / student / assignment
        target.mkdir(parents=True, exist_ok=True)
        for path in notebooks:
            source = nbformat.read(folder / "source" / assignment / path.name, as_version=4)
            done = hand_in(course, nbformat.read(path, as_version=4), source, write, path == first)
            nbformat.write(done, target / path.name)
        yield target


def hand_in(
    course: Course, nb: NotebookNode, source: NotebookNode, write: Write, first: bool
) -> NotebookNode:
    """Fill in a released notebook; the source notebook says which katas it asks for."""
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in nb.cells if "nbgrader" in cell.metadata}
    for cell in source.cells:
        name = cell.metadata.nbgrader.grade_id
        match asked(name, cell.source):
            case KataMark(key=key, answer=answer):
                cells[answer].source = write(course, key, first)
            case PredictionMark(letter=letter, answer=answer):
                cells[answer].source = f'prediction = "{letter if write is right else ""}"'
    if write in (right, wrong) and f"{REFLECTION}-{ANSWER}" in cells:
        cells[f"{REFLECTION}-{ANSWER}"].source = REFLECTED
    return nb


def _enrolled(student: str) -> Enrolled:
    """Ada Right, and so on: formgrader shows names."""
    first, last = student.title().split("-")
    return Enrolled(student, first, last, None)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
