"""Imports go in one direction: the table of docs/contributing/architecture.md, held by parsing them all."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STANDARD = set(sys.stdlib_module_names)

# Top-level packages that each tree may import besides the standard library and itself.
ALLOWED = {
    "minitf": {"numpy", "malt"},
    "graders": {"numpy"},
    "katas": {"tensorflow", "numpy"},
    "solutions": {"tensorflow", "numpy"},
    "dojo": {
        "graders", "jinja2", "markdown", "mkdocs", "pyodide_build", "pymdownx", "rich", "typer", "yaml",
    },
}  # fmt: skip


def imported_packages(source: str) -> set[str]:
    """The top-level names that a module imports, wherever in the module it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(str(node.module).split(".")[0])
    return found


def modules(tree: str) -> list[Path]:
    return sorted((ROOT / tree).rglob("*.py"))


@pytest.mark.parametrize("tree", ALLOWED)
def test_a_tree_imports_only_what_its_layer_allows(tree: str) -> None:
    allowed = STANDARD | ALLOWED[tree] | {tree}
    assert modules(tree), f"{tree}/ holds no Python at all"
    offenders = {
        str(path.relative_to(ROOT)): sorted(beyond)
        for path in modules(tree)
        if (beyond := imported_packages(path.read_text(encoding="utf-8")) - allowed)
    }
    assert offenders == {}


def test_the_parser_sees_every_form_of_import() -> None:
    source = "import a.b\nfrom c import d\nfrom . import e\ndef f():\n    import g as h\n"
    assert imported_packages(source) == {"a", "c", "g"}
