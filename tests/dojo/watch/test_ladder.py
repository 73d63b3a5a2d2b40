"""The ladder and the way through the course, by the rules that the page follows."""

import pytest

from dojo.progress.record import Record, State, Version
from dojo.watch.choosing import next_kata, where_to_start
from dojo.watch.ladder import is_open, upcoming, with_hint, with_solution_seen

EARLY, LATE = "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"
KEYS = ["a/a", "a/b", "a/c"]


def record(verdict: str | None, at: str = EARLY, helped: bool = False) -> Record:
    return Record(versions=frozenset({Version(at, verdict, "x", helped=helped)}))


def test_a_hint_needs_a_check_on_whatever_day() -> None:
    assert not is_open(Record()) and not is_open(record(None))
    assert is_open(record("FAIL")) and is_open(Record(hints=1))


@pytest.mark.parametrize(
    ("opened", "rung", "expected"), [(0, None, 1), (1, None, 2), (0, 3, 3), (2, 1, 3), (3, 2, 4), (0, 9, 3)]
)
def test_a_diagnosis_opens_the_ladder_where_it_helps(opened: int, rung: int | None, expected: int) -> None:
    assert upcoming(Record(hints=opened), rung, 3) == expected


def test_hints_are_never_closed_again() -> None:
    assert with_hint(Record(hints=2), 1).hints == 2


def test_looking_at_the_solution_is_help_unless_one_has_solved_it() -> None:
    assert with_solution_seen(record("FAIL"), LATE).solution_seen == LATE
    alone = record("PASS")
    assert with_solution_seen(alone, LATE) is alone and alone.state is State.SOLVED


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        ({}, "a/a"),
        ({"a/b": record("FAIL", LATE), "a/a": record("FAIL")}, "a/b"),
        ({"a/b": record("PASS", LATE)}, "a/c"),
        ({"a/c": record("PASS", LATE)}, "a/a"),
        ({key: record("PASS") for key in KEYS}, "a/b"),
    ],
)
def test_one_begins_where_one_was(progress: dict, expected: str) -> None:
    assert where_to_start(KEYS, progress) == expected


def test_next_leaves_out_what_is_solved() -> None:
    assert next_kata(KEYS, {"a/b": record("PASS")}, "a/a") == "a/c"
    assert next_kata(KEYS, {"a/a": record("PASS"), "a/b": record("PASS")}, "a/c") == "a/a"
