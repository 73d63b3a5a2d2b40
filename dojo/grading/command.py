"""`dojo grade`: what it prints while it grades, and at the end."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from dojo.course import Course
from dojo.grading.executors import dask_executor, local_executor
from dojo.grading.exports import write_exports
from dojo.grading.run import grade_all
from dojo.grading.store import Graded, Store
from dojo.grading.submissions import find_submissions
from dojo.refusal import Refusal
from dojo.sandboxes import NO_TENSORFLOW, installed


def grade_folder(
    out: Console,
    err: Console,
    course: Course,
    folder: Path,
    results: Path,
    runtime: str,
    scheduler: str | None,
) -> list[Graded]:
    """Grade a class into `results`; returns all grades. Raises `Refusal` before anything is graded."""
    if not installed(runtime) and scheduler is None:
        raise Refusal(NO_TENSORFLOW)
    submissions, strays = find_submissions(course, folder)
    for stray in strays:
        err.print(Text(str(stray)), soft_wrap=True)
    with (
        dask_executor(scheduler) if scheduler else local_executor() as executor,
        progress(err) as shown,
    ):
        bar = shown.add_task("Grading", total=len(submissions))
        fresh = 0

        def done(_: Graded, is_fresh: bool) -> None:
            nonlocal fresh
            fresh += is_fresh
            shown.advance(bar)

        grades = grade_all(course, submissions, Store(results), executor, runtime, done)
    files = write_exports(course, grades, results)
    _show(out, grades, fresh)
    for file in files:
        out.print(Text(f"  {file}"), soft_wrap=True)
    return grades


def progress(err: Console) -> Progress:
    """Bars on a terminal, with the time that is left; nothing elsewhere."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err, disable=not err.is_terminal)


def _show(out: Console, grades: list[Graded], fresh: int) -> None:
    verdicts = [one.report["verdict"] for one in grades]
    learners = len({one.learner for one in grades})
    out.print(
        Text(
            f"{len(grades)} submissions of {learners} learners: {verdicts.count('PASS')} pass, "
            f"{verdicts.count('FAIL')} fail, {verdicts.count('GRADER_ERROR')} could not be graded. "
            f"{fresh} graded now, {len(grades) - fresh} kept from before."
        ),
        soft_wrap=True,
    )
