"""Docstrings go, statements stay where they are."""

import ast

from dojo.runtime_bundle.docstrings import undocumented, without_docstrings

SOURCE = '''\
"""Où est la module?

Over lines."""
é = "kept"


class A:
    """One."""

    def f(self):
        r"""Raw \\d,
        two lines."""
        return "not a docstring"

    async def g(self): "Single quotes."
'''


def statements(source: bytes) -> list[tuple[str, int]]:
    tree = ast.parse(source)
    return [(type(node).__name__, node.lineno) for node in ast.walk(tree) if isinstance(node, ast.stmt)]


def test_docstrings_are_emptied_and_lines_stay() -> None:
    emptied = without_docstrings(SOURCE.encode())
    assert statements(emptied) == statements(SOURCE.encode())
    names: dict[str, object] = {}
    exec(compile(emptied, "module.py", "exec"), names)
    assert names["__doc__"].strip() == ""
    assert names["é"] == "kept"
    assert (names["A"].__doc__, names["A"].f.__doc__.strip(), names["A"].g.__doc__) == ("", "", "")
    assert names["A"]().f() == "not a docstring"


def test_only_python_is_touched() -> None:
    assert undocumented({"a.txt": b'"""text"""'}) == {"a.txt": b'"""text"""'}


def test_modules_that_only_document_others_are_empty() -> None:
    module = {"numpy/_core/_add_newdocs.py": b"add_newdoc('numpy', 'ones', 'Ones.')"}
    assert undocumented(module) == {"numpy/_core/_add_newdocs.py": b""}
