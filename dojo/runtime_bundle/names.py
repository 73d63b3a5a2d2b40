"""The names a learner can write after `tf.`, for the editor's completion; read from the text of minitf."""

import ast
from collections.abc import Iterator
from pathlib import Path

# In minitf's namespace, but not in TensorFlow's.
NOT_TENSORFLOW = {"inside_function", "install", "nest", "uninstall", "version"}


def public_names(package: Path) -> dict[str, list[str]]:
    """By prefix, such as `tf` and `tf.math`: the names minitf makes public there."""
    names = names_of(package / "__init__.py") - NOT_TENSORFLOW
    modules = {name: package / f"{name}.py" for name in names if (package / f"{name}.py").is_file()}
    inside = {f"tf.{name}": sorted(names_of(path)) for name, path in sorted(modules.items())}
    return {"tf": sorted(names), **inside}


def names_of(module: Path) -> set[str]:
    """What a module defines or re-exports (`X as X`) under a public name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = {name for statement in tree.body for name in _bound_by(statement)}
    return {name for name in found if not name.startswith("_")}


def _bound_by(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.Import() | ast.ImportFrom():
            yield from (alias.name for alias in statement.names if alias.asname == alias.name)
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
