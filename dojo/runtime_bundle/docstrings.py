"""Docstrings that nobody in the page will read: a seventh of the standard library, a sixth of NumPy."""

import ast
from itertools import accumulate

from dojo.runtime_bundle.archives import Files

# NumPy's modules that do nothing but give documentation to what is written in C.
GIVES_DOCUMENTATION = ("numpy/_core/_add_newdocs.py", "numpy/_core/_add_newdocs_scalars.py")

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def undocumented(files: Files) -> Files:
    """`files` with the docstrings of every module emptied; each statement keeps its line."""
    return {
        name: _undocumented(name, content) if name.endswith(".py") else content
        for name, content in files.items()
    }


def _undocumented(name: str, source: bytes) -> bytes:
    return b"" if name in GIVES_DOCUMENTATION else without_docstrings(source)


def without_docstrings(source: bytes) -> bytes:
    """A module's source whose docstrings hold nothing but their line breaks."""
    lines = source.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    for node in sorted(_docstrings(ast.parse(source)), key=lambda node: node.lineno, reverse=True):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        breaks = b"\n" * source[start:end].count(b"\n")
        source = source[:start] + b'"""' + breaks + b'"""' + source[end:]
    return source


def _docstrings(tree: ast.Module) -> list[ast.expr]:
    documented = (node for node in ast.walk(tree) if isinstance(node, DOCUMENTED))
    return [node.body[0].value for node in documented if ast.get_docstring(node, clean=False)]
