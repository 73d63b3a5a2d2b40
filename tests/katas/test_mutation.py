"""Does a mutation run find again what is recorded? Three katas stand for all, which `make mutate` runs."""

from pathlib import Path

import pytest

from dojo.course import Course
from dojo.mutation.record import load
from dojo.mutation.run import mutate_kata

COURSE = Course(Path(__file__).parents[2])
# One without survivors, one with some, one with a loop that mutants leave endless or unrolled.
KEYS = ("retracing/missing_signature", "side_effects/stuck_counter", "autograph/tensor_break")


@pytest.mark.parametrize("key", KEYS)
def test_a_run_finds_what_is_recorded(key: str) -> None:
    (recorded,) = [result for result in load(COURSE) if result.key == key]
    assert mutate_kata(COURSE, key) == recorded
