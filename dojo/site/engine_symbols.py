"""What minitf supports, read from its text: public names, what their docstrings say, what they refuse."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dojo.runtime_bundle.names import NOT_TENSORFLOW

NOTE = re.compile(r"NB: (.+)", re.DOTALL)
DEFINITIONS = (ast.FunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Symbol:
    """One public name: `tf.math.abs`, what it does in a sentence, and in what it falls short."""

    name: str
    summary: str
    limits: tuple[str, ...]
    methods: tuple[str, ...] = ()


@dataclass(frozen=True)
class Namespace:
    """`tf.math`: its symbols, and how many names TensorFlow has there, where minitf knows."""

    name: str
    symbols: tuple[Symbol, ...]
    in_tensorflow: int | None


def namespaces(package: Path) -> list[Namespace]:
    """All namespaces of the package `minitf`, `tf` itself first."""
    known = _names_of_tensorflow(package / "tensorflow_names.py")
    return [space for space in _spaces(package, package / "__init__.py", "", known) if space.symbols]


def _names_of_tensorflow(module: Path) -> dict[str, set[str]]:
    (table,) = (node.value for node in _tree(module).body if isinstance(node, ast.Assign))
    return {path: set(names.split()) for path, names in ast.literal_eval(table).items()}


def _spaces(package: Path, module: Path, path: str, known: dict[str, set[str]]) -> Iterator[Namespace]:
    names, inner = known.get(path), []
    symbols = []
    for name, target in sorted(_exports(module, package)):
        if name in NOT_TENSORFLOW or (names is not None and name not in names):
            continue
        full = f"{path}.{name}" if path else name
        if isinstance(target, Path):
            inner += _spaces(package, target, full, known)
        else:
            symbols.append(_symbol(f"tf.{full}", *target))
    yield Namespace(f"tf.{path}".rstrip("."), tuple(symbols), names and len(names))
    yield from inner


def _exports(module: Path, package: Path) -> Iterator[tuple[str, Path | tuple[ast.stmt | None, str]]]:
    """Every public name of a module, with the module it is, or its definition and that one's file's text."""
    for statement in _tree(module).body:
        if isinstance(statement, DEFINITIONS) and not statement.name.startswith("_"):
            yield statement.name, (statement, module.read_text(encoding="utf-8"))
        elif isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                if alias.asname == alias.name:
                    yield alias.name, _resolved(package, statement.module or "", alias.name)


def _resolved(package: Path, module: str, name: str) -> Path | tuple[ast.stmt | None, str]:
    whole = _file(package, f"{module}.{name}")
    if whole:
        return whole
    file = _file(package, module)
    if file is None:
        return None, ""
    for statement in _tree(file).body:
        if isinstance(statement, DEFINITIONS) and statement.name == name:
            return statement, file.read_text(encoding="utf-8")
        if isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                if (alias.asname or alias.name) == name:
                    return _resolved(package, statement.module or "", alias.name)
    return None, ""


def _file(package: Path, module: str) -> Path | None:
    path = package.parent.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def _symbol(name: str, definition: ast.stmt | None, text: str) -> Symbol:
    if not isinstance(definition, DEFINITIONS):
        return Symbol(name, "", ())
    docstring = ast.get_docstring(definition) or ""
    summary = re.split(r"(?<=\.)\s|\n\n", docstring, maxsplit=1)[0]
    methods = [item.name for item in definition.body if isinstance(item, ast.FunctionDef)]
    public = [method for method in methods if not method.startswith("_")]
    shown = public if isinstance(definition, ast.ClassDef) else []
    return Symbol(name, _one_line(summary), tuple(_limits(definition, docstring, text)), tuple(shown))


def _limits(definition: ast.stmt, docstring: str, text: str) -> Iterator[str]:
    """What the docstring and the comment above note, and what the body refuses."""
    lines = text.splitlines()
    first = min([definition.lineno, *(item.lineno for item in definition.decorator_list)]) - 1
    above = []
    while first > 0 and lines[first - 1].startswith("#"):
        first -= 1
        above.insert(0, lines[first].lstrip("# "))
    for source in (docstring, " ".join(above)):
        if note := NOTE.search(source):
            yield _one_line(note[1].split("\n\n")[0])
    for function in _with_called(definition, ast.parse(text)):
        yield from map("refuses {}".format, _refused(function))


def _with_called(definition: ast.stmt, module: ast.Module) -> list[ast.stmt]:
    """A function and all those of its module that it calls, directly or not; a class as it is."""
    if isinstance(definition, ast.ClassDef):
        return [definition]
    functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
    found = {definition.name: definition}
    waiting = [definition]
    while waiting:
        for node in ast.walk(waiting.pop()):
            name = node.id if isinstance(node, ast.Name) else ""
            if name in functions and name not in found:
                found[name] = functions[name]
                waiting.append(functions[name])
    return list(found.values())


def _refused(function: ast.stmt) -> Iterator[str]:
    """What stands in calls of `unsupported("…")`; an ellipsis for what is filled in."""
    for node in ast.walk(function):
        if not isinstance(node, ast.Call) or ast.unparse(node.func).split(".")[-1] != "unsupported":
            continue
        match node.args:
            case [ast.Constant(value=str(text))]:
                yield text
            case [ast.JoinedStr(values=parts)]:
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in parts)


def _one_line(text: str) -> str:
    return " ".join(text.split())
