"""Listings: no line is wider than the paper, none is lost, and pages break between functions."""

from hypothesis import given
from hypothesis import strategies as st

from dojo.handouts.code import COLUMNS, TURNED, listing, parts, wrapped

LETTERS = st.text(st.characters(codec="ascii", exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\t"), max_size=300)


def test_a_long_line_turns_over_at_a_space_and_is_indented_further() -> None:
    line = "    total = " + " + ".join(f"number_{at}" for at in range(12))
    first, second = wrapped(line)
    assert len(first) <= COLUMNS
    assert second.startswith("        number_")
    assert f"{first} {second.lstrip()}" == line


@given(LETTERS)
def test_wrapping_loses_nothing_but_spaces(line: str) -> None:
    found = wrapped(line)
    assert all(len(part) <= COLUMNS for part in found)
    assert "".join("".join(found).split()) == "".join(line.split())


def test_a_turned_line_has_a_mark_in_place_of_a_number() -> None:
    told = listing("x = 1\n" + "y = [" + "1, " * 60 + "]\nz = 3\n")
    assert [line["number"] for line in told["lines"]] == ["1", "2", TURNED, TURNED, "3"]


def test_lines_that_the_starter_does_not_have_are_marked() -> None:
    told = listing("a = 1\nb = 3\nc = 4\n", before="a = 1\nb = 2\n")
    assert [line["changed"] for line in told["lines"]] == [False, True, True]


def test_a_long_listing_breaks_only_where_something_begins_and_leaves_no_few_lines_behind() -> None:
    function = "def f(x):\n    y = x\n\n    return y\n\n\n"
    told = listing(function * 6)
    starts = [sum(told["parts"][:at]) for at in range(len(told["parts"]))]
    assert starts == [0, 12, 24]
    assert all(told["lines"][start]["text"] == "def f(x):" for start in starts)
    assert parts(told["lines"][:10]) == [10]
