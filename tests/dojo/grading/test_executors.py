"""The same grades on a Dask cluster as on this machine's own workers."""

import warnings

import pytest

from dojo.grading.executors import dask_executor
from dojo.grading.run import grade_all
from dojo.grading.store import Store
from dojo.grading.submissions import find_submissions
from dojo.refusal import Refusal


@pytest.fixture(scope="module")
def scheduler():
    """A cluster of one worker process on this machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Dask's own, about ports and threads of other test runs
        from distributed import LocalCluster

        with LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            worker_dashboard_address=None,
        ) as cluster:
            yield cluster.scheduler_address


def test_a_cluster_gives_the_same_files(course, class_folder, grades, scheduler, tmp_path):
    submissions, _ = find_submissions(course, class_folder)
    local, remote = Store(tmp_path / "results"), Store(tmp_path / "remote")
    with dask_executor(scheduler) as executor:
        grade_all(course, submissions, remote, executor, "minitf")
    for submission in submissions:
        assert remote.path(submission).read_bytes() == local.path(submission).read_bytes()


def test_a_scheduler_that_is_not_there_is_said():
    with pytest.raises(Refusal, match="No Dask scheduler answers at"), dask_executor("tcp://127.0.0.1:9"):
        pass
