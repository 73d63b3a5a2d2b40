"""Are exactly those data given up that no kept function can reach?"""

import pytest

from dojo.runtime_bundle.instructions import based, integers
from dojo.runtime_bundle.unread import LEAST, beginnings, is_inside_text, unread
from dojo.runtime_bundle.webassembly import NotUnderstood
from tests.dojo.runtime_bundle.small_module import address, body, module, reader

# Three tables, one after another.
TABLE = LEAST + 8
FIRST, SECOND, THIRD = 0, TABLE, 2 * TABLE
DATA = bytes([0, *range(1, 200)] * (3 * TABLE // 200 + 1))[: 3 * TABLE - 1] + b"\0"
READERS = {"first": reader(FIRST), "second": reader(SECOND), "third": reader(THIRD)}
MOVES, READS_FIRST, READS_SECOND, READS_THIRD = range(4)


def data_with_ends() -> bytes:
    """No table's beginning may look like the inside of a text."""
    data = bytearray(DATA)
    data[SECOND - 1] = data[THIRD - 1] = 0
    return bytes(data)


def test_what_only_functions_read_that_never_ran_is_unread() -> None:
    small = module(data_with_ends(), READERS)
    assert unread(small, frozenset({MOVES, READS_FIRST, READS_THIRD})) == ((SECOND, THIRD),)
    assert unread(small, frozenset({MOVES, READS_FIRST, READS_SECOND, READS_THIRD})) == ()


def test_neighbors_are_one_stretch() -> None:
    small = module(data_with_ends(), READERS)
    assert unread(small, frozenset({MOVES, READS_FIRST})) == ((SECOND, len(DATA)),)


def test_what_kept_data_point_to_is_kept() -> None:
    small = module(data_with_ends(), READERS, pointers=((FIRST + 4, THIRD + 16),))
    assert unread(small, frozenset({MOVES, READS_FIRST})) == ((SECOND, THIRD),)


def test_what_unread_data_point_to_is_not() -> None:
    small = module(data_with_ends(), READERS, pointers=((SECOND, THIRD),))
    assert unread(small, frozenset({MOVES, READS_FIRST})) == ((SECOND, len(DATA)),)


def test_what_others_know_by_name_is_kept() -> None:
    small = module(data_with_ends(), READERS, named=(THIRD,))
    assert unread(small, frozenset({MOVES, READS_FIRST})) == ((SECOND, THIRD),)


def test_a_function_may_have_put_the_base_aside() -> None:
    """`local.get 0` instead of `global.get 0`: such a place counts as read, though not as a beginning."""
    aside = body(0x20, 0, 0x41, *address(SECOND + 8)[3:-1], 0x6A)
    small = module(data_with_ends(), READERS | {"aside": aside})
    assert based(aside) == []
    assert integers(aside) == [(SECOND + 8, True)]
    assert unread(small, frozenset({MOVES, READS_FIRST, 4})) == ((THIRD, len(DATA)),)


def test_a_place_inside_a_text_is_no_beginning() -> None:
    data = b"not found\0found\0"
    assert is_inside_text(data, data.index(b"found"))
    assert not is_inside_text(data, data.rindex(b"found"))
    assert beginnings(data, [data.index(b"found"), data.rindex(b"found")]) == [0, 10, 16]


def test_a_module_that_moves_its_data_otherwise_is_refused() -> None:
    small = module(data_with_ends(), READERS).replace(
        b"__wasm_apply_data_relocs", b"__wasm_apply_data_RELOCS"
    )
    with pytest.raises(NotUnderstood, match="no __wasm_apply_data_relocs"):
        unread(small, frozenset({MOVES}))
