"""Inside the package too, imports go one way: what runs beside a submission knows no judge."""

import ast
from pathlib import Path

import pytest

import graders

PACKAGE = Path(graders.__file__).parent

MAY_IMPORT = {
    "player": {"literals", "modes", "scenario", "traces", "player"},
    "sandboxes": {"modes", "problems", "scenario", "player", "sandboxes"},
}


def imported(path: Path) -> set[str]:
    """The parts of `graders` that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "graders":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("graders."):
            found.add(str(node.module).split(".")[1])
    return found


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_part_imports_only_what_it_may(part):
    modules = sorted((PACKAGE / part).glob("*.py"))
    assert modules
    beyond = {path.name: imported(path) - MAY_IMPORT[part] for path in modules}
    assert {name: names for name, names in beyond.items() if names} == {}


def test_only_the_page_asks_the_judge():
    asking = {path.name for path in PACKAGE.glob("*.py") if "judge" in imported(path)}
    assert asking == {"page.py"}
