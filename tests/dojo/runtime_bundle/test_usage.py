"""Is a record read as it was written, and refused for another file?"""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dojo.runtime_bundle.usage import Native, StaleUsage, Usage, numbers, ranges, read_usage, write_usage

MODULE = b"\0asm\1\0\0\0"
RAN = Native(hashlib.sha256(MODULE).hexdigest(), frozenset({1, 2, 3, 9}))
USAGE = Usage({"a.so": RAN}, frozenset({"re"}))


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    write_usage(tmp_path, USAGE)
    assert read_usage(tmp_path) == USAGE


def test_functions_are_those_of_the_module_that_was_watched() -> None:
    assert USAGE.functions("a.so", MODULE) == {1, 2, 3, 9}
    with pytest.raises(StaleUsage, match=r"does not know this a\.so\. Run: make usage"):
        USAGE.functions("a.so", MODULE + b"\0")
    with pytest.raises(StaleUsage, match=r"b\.so"):
        USAGE.functions("b.so", MODULE)


@given(st.sets(st.integers(min_value=0, max_value=300)))
def test_ranges_say_the_same(values: set[int]) -> None:
    assert set(numbers(ranges(values))) == values


def test_ranges_are_short() -> None:
    assert ranges({1, 2, 3, 7}) == "1-3,7"
