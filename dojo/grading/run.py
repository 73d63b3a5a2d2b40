"""Maps the grading of submissions over an executor, keeping each as soon as it is there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, as_completed
from typing import Any

from dojo.course import Course
from dojo.grading.store import Fingerprints, Graded, Store
from dojo.grading.submissions import Submission
from dojo.grading.work import Task, grade_task, not_graded

Json = dict[str, Any]

# Handed to the executor at once: enough to keep every worker busy, few enough to stop soon.
AHEAD = 64


def grade_all(
    course: Course,
    submissions: Sequence[Submission],
    store: Store,
    executor: Executor,
    runtime: str,
    done: Callable[[Graded, bool], None] = lambda graded, fresh: None,
) -> list[Graded]:
    """Grade what has no grade yet, and return all grades in the order of the submissions.

    `done(graded, fresh)` is called for each, `fresh` when it was graded just now. A kill
    at any moment loses at most the gradings under way.
    """
    store.clear_unfinished()
    fingerprints = Fingerprints(course, runtime)
    grades: dict[Submission, Graded] = {}
    waiting: list[tuple[tuple[Submission, str], Task]] = []
    for submission in submissions:
        source = submission.path.read_bytes()
        fingerprint = fingerprints.of(submission.key, source)
        if kept := store.kept(submission, fingerprint):
            grades[submission] = kept
            done(kept, False)
        else:
            task = Task(str(course.root), submission.key, submission.path.name, source, runtime)
            waiting.append(((submission, fingerprint), task))
    for (submission, fingerprint), report in as_they_come(executor, waiting):
        graded = Graded(submission.learner, submission.key, fingerprint, report)
        store.keep(submission, graded)
        grades[submission] = graded
        done(graded, True)
    return [grades[submission] for submission in submissions]


def as_they_come[Tag](executor: Executor, tasks: Iterable[tuple[Tag, Task]]) -> Iterator[tuple[Tag, Json]]:
    """The report of each task, with the tag it was given, never more than `AHEAD` with the executor."""
    running: dict[Future, tuple[Tag, Task]] = {}
    waiting = iter(tasks)
    while True:
        for tag, task in waiting:
            running[executor.submit(grade_task, task)] = (tag, task)
            if len(running) >= AHEAD:
                break
        if not running:
            return
        future = next(as_completed(running))
        tag, task = running.pop(future)
        yield tag, _report(future, task)


def _report(future: Future, task: Task) -> Json:
    """Always one: a worker that died with the task costs its grading, not the others'."""
    try:
        return future.result()
    except (BrokenExecutor, CancelledError, OSError, RuntimeError) as error:
        return not_graded(task, f"The worker that graded this failed: {error}")
