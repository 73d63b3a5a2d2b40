"""Random programs do on minitf what they do on TensorFlow, eagerly and as a graph.

Hypothesis derives the programs from the test itself: each run plays the same ones, and `make fuzz` others.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.both_runtimes import BothRuntimes, both_runtimes
from tests.fuzz.programs import programs

PROGRAMS = 300


@pytest.fixture(scope="module")
def runtimes() -> Iterator[BothRuntimes]:
    with both_runtimes() as runtimes:
        yield runtimes


@pytest.mark.tensorflow
@pytest.mark.xdist_group("fuzz")
@settings(
    max_examples=PROGRAMS,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(source=programs())
def test_same_as_tensorflow(runtimes: BothRuntimes, source: str) -> None:
    assert runtimes.disagreements(source) == [], source
