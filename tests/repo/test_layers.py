"""Imports go in one direction: the table of docs/contributing/architecture.md, held by parsing them all."""

import ast
import sys
from graphlib import TopologicalSorter
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
        "distributed", "fast_sugiyama", "fastjsonschema", "fontTools", "graders", "IPython", "jinja2",
        "markdown", "markupsafe", "mkdocs", "nbformat", "nbgrader", "platformdirs", "playwright",
        "pygments", "pymdownx", "pyodide_build", "pypandoc", "rich", "segno", "traitlets", "typer", "typst",
        "watchfiles", "yaml",
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


def top_level_imports(package: str) -> dict[str, set[str]]:
    """For every module of a package, the modules of the same package that it imports when it is loaded."""
    paths = {module_name(path): path for path in modules(package)}
    imports: dict[str, set[str]] = {}
    for name, path in paths.items():
        statements = ast.parse(path.read_text(encoding="utf-8")).body
        imports[name] = {target for target in _targets(statements, set(paths)) if target != name}
    return imports


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _targets(statements: list[ast.stmt], known: set[str]) -> set[str]:
    found = set()
    for node in statements:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else str(node.module) for name in whole}
    return found & known


@pytest.mark.parametrize("package", ["minitf", "graders", "dojo"])
def test_a_package_has_a_reading_order(package: str) -> None:
    """Imports inside a package have no cycle, so its modules can be read from the bottom up."""
    imports = top_level_imports(package)
    assert len(imports) > 10
    list(TopologicalSorter(imports).static_order())  # raises CycleError, which names the cycle
