"""`dojo nbgrader grade`: answers are graded on warm workers, then nbgrader writes its gradebook from that."""

import hashlib
import json
import warnings
from collections.abc import Iterable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbgrader.apps import NbGraderAPI
from rich.console import Console
from rich.progress import Progress
from rich.text import Text

from dojo.grading.command import progress
from dojo.grading.executors import dask_executor, local_executor
from dojo.grading.run import as_they_come
from dojo.notebooks.coursedir import course_directory, opened, read_config
from dojo.notebooks.handed_in import SUBMITTED, Answer, HandedIn, answers, handed_in
from dojo.notebooks.preprocessors import GradeAnswers, reports_of
from dojo.notebooks.reports import Reports
from dojo.progress.store import write_atomically
from dojo.refusal import Refusal

DONE = "autograded.json"


@dataclass(frozen=True)
class Outcome:
    """What became of a class: how many submissions, and those that nbgrader refused, with its reason."""

    submissions: int
    written: int
    answers: int
    graded: int
    failed: dict[HandedIn, str]


def grade_course(err: Console, folder: Path, assignments: list[str], scheduler: str | None) -> Outcome:
    """Autograde what was handed in and has changed since; raises `Refusal` when there is nothing.

    A kill at any moment loses at most the gradings under way and the submission that
    nbgrader was writing.
    """
    directory = course_directory(folder)
    config = read_config(folder)
    api = NbGraderAPI(coursedir=directory, config=config)
    with chdir(folder), progress(err) as shown:
        found = handed_in(assignments)
        if not found:
            raise Refusal(f"Nothing to grade in {folder / SUBMITTED}: submissions are STUDENT/ASSIGNMENT/.")
        reports = reports_of(GradeAnswers(config=config))
        with opened(directory.db_url) as gradebook:
            texts = {one: list(answers(one, gradebook)) for one in found}
        asked = {answer for of_one in texts.values() for answer in of_one}
        graded = _grade(reports, asked, scheduler, shown)
        written, failed = _write(api, reports, texts, shown)
    return Outcome(len(found), written, len(asked), graded, failed)


def _grade(reports: Reports, asked: Iterable[Answer], scheduler: str | None, shown: Progress) -> int:
    """Grade the answers that have no report yet, and keep each report at once; returns how many."""
    waiting = [one for one in sorted(asked, key=_order) if reports.kept(one.key, one.source) is None]
    bar = shown.add_task("Answers", total=len(waiting))
    with dask_executor(scheduler) if scheduler else local_executor() as executor:
        tasks = ((one, reports.task(one.key, one.source)) for one in waiting)
        for answer, report in as_they_come(executor, tasks):
            reports.keep(answer.key, answer.source, report)
            shown.advance(bar)
    return len(waiting)


def _write(
    api: NbGraderAPI, reports: Reports, texts: dict[HandedIn, list[Answer]], shown: Progress
) -> tuple[int, dict[HandedIn, str]]:
    """Have nbgrader autograde what is not what it was; returns how many, and its reasons where it failed."""
    reports.folder.mkdir(parents=True, exist_ok=True)
    path = reports.folder / DONE
    done = _read_done(path)
    bar = shown.add_task("Gradebook", total=len(texts))
    written, failed = 0, {}
    for one, of_one in texts.items():
        state = _state(reports, one, of_one)
        name = f"{one.student}/{one.assignment}"
        if done.get(name) != state or not Path("autograded", name).is_dir():
            with quiet():
                result = api.autograde(one.assignment, one.student, force=True, create=True)
            written += 1
            if result["success"]:
                done[name] = state
                write_atomically(path, json.dumps(done, indent=1, sort_keys=True) + "\n")
            else:
                failed[one] = (result.get("error") or result.get("log") or "").strip()
        shown.advance(bar)
    return written, failed


@contextmanager
def quiet() -> Iterator[None]:
    """Without what SQLAlchemy thinks of nbgrader's queries, which is no news to a teacher."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"nbgrader\.")
        yield


def _state(reports: Reports, one: HandedIn, of_one: list[Answer]) -> str:
    """A hash of all that its grade depends on: the files as they came in, and the reports of its answers."""
    digest = hashlib.sha256()
    folder = Path(SUBMITTED, one.student, one.assignment)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    for answer in of_one:
        digest.update(reports.fingerprint(answer.key, answer.source).encode())
    return digest.hexdigest()


def _read_done(path: Path) -> dict[str, str]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _order(answer: Answer) -> tuple[str, str]:
    return answer.key, answer.source


def show_outcome(out: Console, outcome: Outcome) -> None:
    """In a few lines."""
    kept = outcome.answers - outcome.graded
    out.print(
        Text(
            f"{outcome.submissions} submissions: {outcome.written} written to the gradebook, "
            f"{outcome.submissions - outcome.written} unchanged since the last time. "
            f"{outcome.answers} different answers: {outcome.graded} graded now, {kept} kept from before."
        ),
        soft_wrap=True,
    )
    for one, reason in outcome.failed.items():
        last = reason.splitlines()[-1] if reason else "it did not say why"
        out.print(Text(f"{one.student}, {one.assignment}: nbgrader failed: {last}"), soft_wrap=True)
