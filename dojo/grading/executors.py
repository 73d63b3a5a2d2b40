"""Where gradings run: threads of this process, each with a warm child, or a Dask cluster."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

from dojo.refusal import Refusal

RETRIES = 3


@contextmanager
def local_executor(workers: int | None = None) -> Iterator[Executor]:
    """One grading per core: the children compute, the threads wait for them."""
    with ThreadPoolExecutor(workers or os.process_cpu_count() or 1) as executor:
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def dask_executor(address: str) -> Iterator[Executor]:
    """The cluster behind a scheduler; a grading whose worker dies is done again elsewhere.

    Workers need this package and the course at the same path, and one thread per core
    (`dask worker --nthreads 1`). Raises `Refusal` when there is no Dask, or no scheduler.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise Refusal("Dask is not installed here: pip install 'trace-and-error[scale]'.") from error
    try:
        client = Client(address, timeout="10s")
    except OSError as error:
        raise Refusal(f"No Dask scheduler answers at {address}: {error}") from error
    with client:
        # Not pure: a task is one grading, even when two learners hand in the same text.
        yield client.get_executor(retries=RETRIES, pure=False)
