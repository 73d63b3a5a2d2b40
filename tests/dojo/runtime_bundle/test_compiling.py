"""Does byte-compiling keep what has to stay, and give the same bytes every time?"""

import marshal
from types import CodeType

import pytest

from dojo.runtime_bundle.archives import Files
from dojo.runtime_bundle.compiling import HEADER, SITE_PACKAGES, byte_compiled, located

FILES = {
    "pkg/__init__.py": b'"""What it is for."""\n',
    "pkg/spec.py": b"x = 1\n",
    "pkg/data.json": b"{}",
}


@pytest.fixture(scope="module")
def compiled() -> Files:
    return byte_compiled(FILES, sources=("pkg/spec",))


def test_modules_are_compiled_and_data_is_not(compiled: Files) -> None:
    assert set(compiled) == {"pkg/__init__.pyc", "pkg/spec.py", "pkg/data.json"}


def test_docstrings_stay(compiled: Files) -> None:
    code = marshal.loads(compiled["pkg/__init__.pyc"][HEADER:])
    assert isinstance(code, CodeType)
    assert "What it is for." in code.co_consts


def test_compiling_again_gives_the_same_bytes(compiled: Files) -> None:
    assert byte_compiled(FILES, sources=("pkg/spec",)) == compiled


def test_compiled_code_says_where_it_will_lie_in_the_page() -> None:
    compiled = located(byte_compiled({"pkg/inner.py": b"def f():\n    return lambda: 1\n"}))
    code = marshal.loads(compiled["pkg/inner.pyc"][HEADER:])
    function = next(c for c in code.co_consts if isinstance(c, CodeType))
    assert {code.co_filename, function.co_filename} == {f"{SITE_PACKAGES}/pkg/inner.py"}


def test_locating_gives_the_same_bytes_every_time() -> None:
    assert located(byte_compiled(FILES)) == located(byte_compiled(FILES))


def test_lines_are_kept_and_columns_are_not() -> None:
    code = marshal.loads(byte_compiled({"pkg/lines.py": b"x = 1\ny = 2\n"})["pkg/lines.pyc"][HEADER:])
    assert {(line, column) for line, _, column, _ in code.co_positions()} >= {(1, None), (2, None)}
    assert {column for _, _, column, _ in code.co_positions()} == {None}
