"""The ways to grade that are compared; each returns the seconds that it took for all submissions."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from dojo.course import Course
from dojo.grading.executors import dask_executor, local_executor
from dojo.grading.run import grade_all
from dojo.grading.store import Store
from dojo.grading.submissions import Submission
from graders.judge import grade
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox

RUNTIME = "tensorflow"


def warm(course: Course, submissions: Sequence[Submission], workers: int) -> float:
    """As `dojo grade` does it, once its workers have imported TensorFlow."""
    return mapped(course, submissions, workers, lambda: local_executor(workers))


def on_dask(course: Course, submissions: Sequence[Submission], workers: int) -> float:
    """As `dojo grade --scheduler` does it, on a cluster of this machine's own."""
    return mapped(course, submissions, workers, lambda: cluster_executor(workers))


def mapped(
    course: Course,
    submissions: Sequence[Submission],
    workers: int,
    open_executor: Callable[[], AbstractContextManager[Executor]],
) -> float:
    """Grade twice as many submissions as there are workers, so that all are warm; then time the class."""
    with TemporaryDirectory() as folder, open_executor() as executor:
        grade_all(course, submissions[: 2 * workers], Store(Path(folder, "before")), executor, RUNTIME)
        started = perf_counter()
        grade_all(course, submissions, Store(Path(folder, "timed")), executor, RUNTIME)
        return perf_counter() - started


@contextmanager
def cluster_executor(workers: int):  # noqa: ANN201, what `dask_executor` yields
    """An executor on a new cluster of one-threaded worker processes."""
    from distributed import LocalCluster

    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        dask_executor(cluster.scheduler_address) as executor,
    ):
        yield executor


def cold(course: Course, submissions: Sequence[Submission], workers: int) -> float:
    """A new process that imports TensorFlow for every submission."""

    def one(submission: Submission) -> None:
        with SubprocessSandbox(RUNTIME) as sandbox:
            grade(submission.key, submission.path.read_bytes(), sandbox, course=course.graded)

    started = perf_counter()
    with ThreadPoolExecutor(workers) as executor:
        list(executor.map(one, submissions))
    return perf_counter() - started
