"""The minutes of a kata, step by step."""

import pytest

from dojo.course import find_course
from dojo.handouts.blocks import plain
from dojo.handouts.minutes import clock, split, timetable


@pytest.mark.parametrize("total", range(5, 61))
def test_the_steps_take_all_the_minutes_and_the_fix_takes_most(total: int) -> None:
    found = split(total)
    assert sum(found) == total
    assert min(found) >= 1
    assert max(found) == found[3]


def test_a_clock_counts_hours() -> None:
    assert [clock(minutes) for minutes in (0, 9, 65, 600)] == ["0:00", "0:09", "1:05", "10:00"]


def test_the_timetable_leaves_no_gap() -> None:
    kata = find_course().graded.kata("judgement/triage")
    spans = [plain(row[0]).split("–") for row in timetable(kata)]
    assert spans[0][0] == "0:00"
    assert spans[-1][1] == clock(kata.minutes)
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
