"""`dojo nbgrader build`: a course folder that nbgrader works in, one assignment per track."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from nbformat import NotebookNode

from dojo.course import Course
from dojo.grading.unseen import UnseenCourse, draw, drawn
from dojo.notebooks.kata_notebook import kata_notebook
from dojo.notebooks.reflection import NAME as REFLECTION
from dojo.notebooks.reflection import reflection_notebook
from dojo.refusal import Refusal
from dojo.sandboxes import sandbox_for
from graders.kata import Track
from graders.sandboxes.base import Sandbox
from graders.spec import read_spec

CONFIG = "nbgrader_config.py"
HIDDEN = "hidden"
RUNTIME = "tensorflow"


@dataclass(frozen=True)
class Assignment:
    """A track, or those of its katas that were chosen."""

    track: Track
    keys: list[str]


def chosen(course: Course, tracks: Sequence[str], katas: Sequence[str]) -> list[Assignment]:
    """The assignments for some tracks and some single katas; for all tracks when nothing is named.

    Raises `Refusal` for an unknown track, `UnknownKata` for an unknown kata.
    """
    known = [track.slug for track in course.tracks()]
    for slug in tracks:
        if slug not in known:
            raise Refusal(f"There is no track {slug!r}; there are {', '.join(known)}.")
    for key in katas:
        course.graded.kata(key)
    everything = not tracks and not katas
    found = [
        Assignment(track, [key for key in track.keys if everything or track.slug in tracks or key in katas])
        for track in course.tracks()
    ]
    return [assignment for assignment in found if assignment.keys]


def build(
    course: Course, folder: Path, assignments: Sequence[Assignment], points: float, db_url: str | None
) -> Iterator[tuple[Path, str]]:
    """Write the course; yields each notebook, and how its hidden inputs differ from the public ones.

    What a teacher may have changed stays: an existing configuration, and the secret of
    hidden inputs that were drawn before. Raises `Refusal` without TensorFlow.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_config(course, folder, db_url)
    with sandbox_for(RUNTIME) as sandbox:
        for assignment in assignments:
            target = folder / "source" / assignment.track.slug
            target.mkdir(parents=True, exist_ok=True)
            for key in assignment.keys:
                way = hide(course, key, folder / HIDDEN, sandbox)
                path = target / f"{key.rpartition('/')[2]}.ipynb"
                spec = read_spec(UnseenCourse(course.graded, folder / HIDDEN).spec(key))
                yield write(kata_notebook(course, key, spec.scenarios(RUNTIME), points), path), way
            reflection = reflection_notebook(course, assignment.track, assignment.keys, points)
            yield write(reflection, target / f"{REFLECTION}.ipynb"), "written"


def hide(course: Course, key: str, hidden: Path, sandbox: Sandbox) -> str:
    """Draw a kata's hidden inputs, with the secret it had before if there was one."""
    before = drawn(hidden, key)
    solution = course.solution(key).read_text(encoding="utf-8")
    return draw(course.graded, key, solution, before or secrets.token_hex(16), hidden, sandbox)


def write(made: NotebookNode, path: Path) -> Path:
    nbformat.validate(made)
    nbformat.write(made, path)
    return path


def write_config(course: Course, folder: Path, db_url: str | None) -> None:
    """`nbgrader_config.py`, unless the folder has one; then raises `Refusal` for another gradebook."""
    path = folder / CONFIG
    if path.exists():
        if db_url:
            raise Refusal(f"{path} is there already: set c.CourseDirectory.db_url in it.")
        return
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, keep_trailing_newline=True
    )
    told = {"name": folder.resolve().name, "db_url": db_url, "katas": str(course.root), "hidden": HIDDEN}
    path.write_text(templates.get_template(f"{CONFIG}.jinja").render(told), encoding="utf-8")
