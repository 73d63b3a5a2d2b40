"""Grades each submission once per runtime, however many tests read the report."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from graders.judge import grade
from graders.sandboxes.base import Sandbox
from graders.sandboxes.in_process import InProcessSandbox
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from tests.katas.submissions import COURSE, Submission

Reports = Callable[[str, Submission], dict[str, Any]]


@pytest.fixture(scope="session")
def sandboxes() -> Iterator[Callable[[str], Sandbox]]:
    """A sandbox per runtime, started when it is first asked for."""
    with SubprocessSandbox("tensorflow") as tensorflow:
        yield cache(lambda runtime: tensorflow if runtime == "tensorflow" else InProcessSandbox(runtime))


@pytest.fixture(scope="session")
def report_of(sandboxes: Callable[[str], Sandbox]) -> Reports:
    """The report of a submission in a runtime."""

    @cache
    def report(runtime: str, submission: Submission) -> dict[str, Any]:
        sandbox, name = sandboxes(runtime), submission.path.name
        return grade(submission.key, submission.source, sandbox, name=name, course=COURSE)

    return report
