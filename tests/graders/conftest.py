"""The tiny course the graders are tested on, and sandboxes shared by a whole run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.kata import Course
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

COURSE = Path(__file__).parent / "course"


@pytest.fixture
def course() -> Course:
    """`tests/graders/course`."""
    return Course(COURSE / "katas", COURSE / "specs", COURSE / "expected")


@pytest.fixture(scope="session")
def tensorflow_sandbox() -> Iterator[SubprocessSandbox]:
    """One child process that has imported TensorFlow, for all tests that need it."""
    with SubprocessSandbox("tensorflow", Limits(load=60, step=60)) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def minitf_sandbox() -> Iterator[SubprocessSandbox]:
    """One child process that has imported minitf."""
    with SubprocessSandbox("minitf", Limits(load=60, step=60)) as sandbox:
        yield sandbox
