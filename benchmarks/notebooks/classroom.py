"""A course for nbgrader, and what a class hands in for it, made by the commands that a teacher uses."""

from functools import partial
from itertools import cycle, islice
from pathlib import Path

import nbformat

from benchmarks.commands import command
from dojo.course import Course
from dojo.notebooks.rehearsal import Write, crashing, hand_in, right, wrong

TRACKS = ("foundations", "debugging", "incompatibility", "variables", "numpy_interop")
# Nobody loops: how long that takes is the time limit, on either side.
WRITERS: tuple[Write, ...] = (right, wrong, right, crashing)


def make_course(folder: Path) -> None:
    """Build and generate one assignment for each track, in `folder`."""
    chosen = [option for track in TRACKS for option in ("--track", track)]
    command(folder.parent, "dojo", "nbgrader", "build", folder.name, *chosen)
    for track in TRACKS:
        command(folder, "nbgrader", "generate_assignment", track)


def hand_in_all(course: Course, folder: Path, students: int) -> None:
    """Every student hands in every assignment; no two texts are the same."""
    for number, write in enumerate(islice(cycle(WRITERS), students)):
        student = f"student-{number:02}"
        for track in TRACKS:
            target = folder / "submitted" / student / track
            target.mkdir(parents=True)
            for released in sorted((folder / "release" / track).glob("*.ipynb")):
                source = nbformat.read(folder / "source" / track / released.name, as_version=4)
                given = nbformat.read(released, as_version=4)
                done = hand_in(course, given, source, partial(signed, write, student), False)
                nbformat.write(done, target / released.name)


def signed(write: Write, student: str, course: Course, key: str, first: bool) -> str:
    """An answer with its author's name, as a text of its own."""
    return f"{write(course, key, first)}\n# {student}\n"
