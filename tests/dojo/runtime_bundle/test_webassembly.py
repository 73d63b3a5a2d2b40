"""Are modules read as they are written, and is what is no module refused?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    EXPORT,
    GLOBAL,
    IMPORT,
    Import,
    NotUnderstood,
    bodies,
    code_of,
    constants,
    counted,
    data_of,
    encoded,
    encoded_signed,
    exported,
    exports_of,
    imported,
    imports_of,
    module_of,
    only,
    sections,
    signed,
    unsigned,
)
from tests.dojo.runtime_bundle.small_module import module, reader

SMALL = module(b"0123456789", {"first": reader(0), "second": reader(300)}, named=(4, 7))


def test_a_module_is_written_as_it_was_read() -> None:
    parts = sections(SMALL)
    assert module_of(parts) == SMALL
    assert code_of(bodies(only(parts, CODE))) == only(parts, CODE)
    assert imports_of(imported(only(parts, IMPORT))) == only(parts, IMPORT)
    assert exports_of(list(exported(only(parts, EXPORT)))) == only(parts, EXPORT)


def test_what_a_module_is_made_of_is_found() -> None:
    parts = sections(SMALL)
    assert imported(only(parts, IMPORT)) == [
        Import("env", "memory", 2, b"\0\1"),
        Import("env", "__memory_base", 3, b"\x7f\0"),
    ]
    assert counted(imported(only(parts, IMPORT)), 3) == 1
    assert constants(only(parts, GLOBAL)) == [4, 7]
    assert data_of(only(parts, DATA)) == b"0123456789"
    assert list(exported(only(parts, EXPORT))) == [
        ("__wasm_apply_data_relocs", 0, 0),
        ("first", 0, 1),
        ("second", 0, 2),
        ("data4", 3, 1),
        ("data7", 3, 2),
    ]


@given(st.integers(min_value=0, max_value=2**32 - 1))
def test_integers_without_sign_are_read_as_written(value: int) -> None:
    written = encoded(value)
    assert unsigned(b"x" + written + b"\x80", 1) == (value, 1 + len(written))


@given(st.integers(min_value=-(2**31), max_value=2**31 - 1))
def test_integers_with_sign_are_read_as_written(value: int) -> None:
    written = encoded_signed(value)
    assert signed(b"x" + written + b"\x80", 1) == (value, 1 + len(written))


def test_what_is_no_module_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="no WebAssembly module"):
        sections(b"PK\3\4")
    with pytest.raises(NotUnderstood, match="0 sections 11"):
        only(sections(SMALL)[:-1], DATA)
    with pytest.raises(NotUnderstood, match="not one segment"):
        data_of(b"\2" + only(sections(SMALL), DATA)[1:])
