"""`dojo nbgrader`: make a course, enroll a class, rehearse."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from dojo.course import find_course
from dojo.refusal import Refusal

app = typer.Typer(help="A course of the katas for nbgrader.", no_args_is_help=True)
out = Console(highlight=False)
err = Console(highlight=False, stderr=True)

CourseFolder = Annotated[Path, typer.Argument(metavar="COURSE_DIR", help="The folder nbgrader works in.")]
NO_NBGRADER = "nbgrader is not installed here: pip install 'trace-and-error[teaching,tensorflow]'."


@app.callback()
def needs_nbgrader() -> None:
    """A course of the katas for nbgrader."""
    if find_spec("nbgrader") is None:
        raise Refusal(NO_NBGRADER)


@app.command()
def build(
    folder: CourseFolder,
    track: Annotated[list[str] | None, typer.Option("--track", help="Only this track; repeat it.")] = None,
    kata: Annotated[list[str] | None, typer.Option("--kata", help="Only this kata; repeat it.")] = None,
    points: Annotated[float, typer.Option("--points", min=0.01, help="For each check of a kata.")] = 1.0,
    db_url: Annotated[
        str | None, typer.Option("--db", metavar="URL", help="Gradebook; default: SQLite in COURSE_DIR.")
    ] = None,
) -> None:
    """Write nbgrader_config.py and the source notebooks: one assignment per track."""
    from dojo.notebooks.course import build as build_course
    from dojo.notebooks.course import chosen

    course = find_course()
    for path, how in build_course(course, folder, chosen(course, track or [], kata or []), points, db_url):
        out.print(Text(f"{path}  {how}"), soft_wrap=True)


@app.command()
def roster(
    folder: CourseFolder,
    file: Annotated[Path, typer.Argument(help="CSV with an id column, or an export of Canvas or Moodle.")],
) -> None:
    """Add the students of a CSV file to the gradebook."""
    from dojo.notebooks.roster import enroll, read_roster

    students = list(read_roster(file))
    enroll(folder, students)
    out.print(Text(f"{len(students)} students enrolled."))


@app.command()
def rehearse(
    folder: CourseFolder,
    assignment: Annotated[str, typer.Argument(help="An assignment that was generated.")],
) -> None:
    """Hand in as five students: one right, one wrong, one cheating, one crashing, one looping."""
    from dojo.notebooks.rehearsal import rehearse as hand_in

    for path in hand_in(find_course(), folder, assignment):
        out.print(Text(str(path)), soft_wrap=True)


@app.command()
def grade(
    folder: CourseFolder,
    assignments: Annotated[
        list[str] | None, typer.Argument(metavar="[ASSIGNMENT]...", help="Default: all that came in.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Grade on this Dask cluster.")
    ] = None,
) -> None:
    """Autograde a class on every core, into nbgrader's gradebook. Goes on where it was stopped."""
    from dojo.notebooks.grading import grade_course, show_outcome

    outcome = grade_course(err, folder, assignments or [], scheduler)
    show_outcome(out, outcome)
    raise typer.Exit(1 if outcome.failed else 0)
