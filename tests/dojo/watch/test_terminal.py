"""What was typed, as names of keys, however it arrives."""

import pytest

from dojo.watch.terminal import _keys


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("n", ["n"]),
        ("H", ["h"]),
        ("j\x1b", ["j", "escape"]),
        ("\x1b[A\x1b[Bx", ["up", "down", "x"]),
        ("\x1bOA\r", ["up", "enter"]),
        ("\x1b[15~\x1b[1;5C", []),
        ("\x04", ["q"]),
    ],
)
def test_keys(typed: str, names: list[str]) -> None:
    assert _keys(typed) == names
