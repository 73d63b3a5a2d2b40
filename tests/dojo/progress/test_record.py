"""Two copies of a record become one: whatever the order, and nothing is lost."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dojo.progress.document import dump, parse
from dojo.progress.record import NEWEST_KEPT, Draft, Record, State, Version, bounded, merge

CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))

times = st.integers(0, 40).map(lambda second: f"2026-01-01T00:00:{second:02d}.000Z")
texts = st.sampled_from(["", "a", "b", "\U0001f600", "\uff5e"])
drafts = st.none() | st.builds(Draft, at=times, source=st.none() | texts)
checked = st.builds(
    Version,
    at=times,
    verdict=st.sampled_from(["PASS", "FAIL", "GRADER_ERROR", None]),
    source=texts,
    helped=st.booleans(),
)
# Any set of versions that a record can hold: the bound is a part of what a record is.
records = st.builds(
    Record,
    draft=drafts,
    hints=st.integers(0, 3),
    solution_seen=st.none() | times,
    versions=st.frozensets(checked, max_size=30).map(bounded),
)


def record(data: dict) -> Record:
    document = {"schema": "trace-and-error/progress/2", "katas": {"a/b": data}}
    return parse(json.dumps(document), "case")["a/b"]


@given(records, records)
def test_merging_is_commutative(one: Record, other: Record) -> None:
    assert merge(one, other) == merge(other, one)


@given(records, records, records)
def test_merging_is_associative(one: Record, other: Record, third: Record) -> None:
    assert merge(merge(one, other), third) == merge(one, merge(other, third))


@given(records, records)
def test_merging_is_idempotent(one: Record, other: Record) -> None:
    assert merge(one, one) == one
    assert merge(merge(one, other), other) == merge(one, other)


@given(records, records)
def test_merging_never_takes_a_solved_kata_back(one: Record, other: Record) -> None:
    order = [State.UNTOUCHED, State.ATTEMPTED, State.SOLVED_WITH_HELP, State.SOLVED]
    merged = order.index(merge(one, other).state)
    draft_alone = not (one.versions or one.hints or one.solution_seen)  # a newer reset untouches it
    assert merged >= order.index(one.state) or draft_alone


@given(records)
def test_a_record_survives_the_file(one: Record) -> None:
    assert parse(dump({"a/b": one}), "file") == {"a/b": one}


@pytest.mark.parametrize("case", CASES["merges"], ids=lambda case: case["name"])
def test_shared_cases_of_merging(case: dict) -> None:
    merged = merge(record(case["one"]), record(case["other"]))
    assert merged == record(case["merged"])
    assert json.loads(dump({"a/b": merged}))["katas"]["a/b"] == case["merged"]  # the order of versions, too


@pytest.mark.parametrize("case", CASES["states"], ids=lambda case: case["state"])
def test_shared_cases_of_states(case: dict) -> None:
    assert record(case["record"]).state == case["state"]


def test_history_is_bounded_and_keeps_the_oldest_that_passed() -> None:
    kept = Record()
    for second in range(40):
        verdict = "PASS" if second in (3, 5) else "FAIL"
        version = Version(f"2026-01-01T00:00:{second:02d}.000Z", verdict, str(second), helped=second == 3)
        kept = kept.with_version(version)
    assert [version.source for version in kept.history] == [str(n) for n in range(39, 19, -1)] + ["5", "3"]
    assert len(kept.versions) == NEWEST_KEPT + 2


def test_checking_the_same_code_again_adds_no_version() -> None:
    version = Version("2026-01-01T00:00:00.000Z", "FAIL", "x")
    again = Version("2026-01-01T00:00:09.000Z", "FAIL", "x")
    assert Record().with_version(version).with_version(again) == Record(versions=frozenset([version]))
