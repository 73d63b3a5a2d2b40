"""Facts about a submission's text, for diagnoses (and for deprecated argument names)."""

import ast
from collections.abc import Iterator
from functools import cached_property


class SourceFacts:
    """Questions a diagnosis may ask about the learner's text."""

    def __init__(self, text: str):
        self.text = text

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All nodes of the tree."""
        return list(ast.walk(self.tree))

    def function_names(self) -> set[str]:
        """The names that functions of this text have at run time."""
        definitions = self._nodes(ast.FunctionDef | ast.AsyncFunctionDef)
        return {definition.name for definition in definitions} | {"<lambda>"}

    def passes_keyword(self, name: str) -> bool:
        """Is `name=` passed in any call?"""
        return any(k.arg == name for node in self._nodes(ast.Call) for k in node.keywords)

    def calls(self, name: str) -> bool:
        """Is `name` called? A dotted name (`tf.print`) or its last part (`.append`)."""
        return any(_matches(node.func, name) for node in self._nodes(ast.Call))

    def calls_in(self, function: str, name: str) -> bool:
        """Is `name` called inside the body of `function` (a def, at any depth)?"""
        return any(
            isinstance(node, ast.Call) and _matches(node.func, name)
            for definition in self.definitions(function)
            for node in ast.walk(definition)
        )

    def uses_name(self, name: str) -> bool:
        """Does a dotted or plain name appear anywhere?"""
        return any(_matches(node, name) for node in self._nodes(ast.Name, ast.Attribute))

    def uses_name_in(self, function: str, name: str) -> bool:
        """Does a dotted or plain name appear inside the definition of `function`?"""
        return any(
            _matches(node, name)
            for definition in self.definitions(function)
            for node in ast.walk(definition)
            if isinstance(node, ast.Name | ast.Attribute)
        )

    def defines(self, name: str) -> bool:
        """Is there a `def` or `class` of this name?"""
        return bool(self.definitions(name))

    def is_decorated(self, function: str, decorator: str = "tf.function") -> bool:
        """Does any `def function` carry the decorator, with or without arguments?"""
        return any(
            _matches(d.func if isinstance(d, ast.Call) else d, decorator)
            for definition in self.definitions(function)
            for d in definition.decorator_list
        )

    def declares_global(self, name: str) -> bool:
        """Is there a `global name` statement?"""
        return any(name in node.names for node in self._nodes(ast.Global))

    def has_loop_in(self, function: str) -> bool:
        """Is there a `for` or `while` inside the definition of `function`?"""
        return any(
            isinstance(node, ast.For | ast.While)
            for definition in self.definitions(function)
            for node in ast.walk(definition)
        )

    def definitions(self, name: str) -> list[ast.FunctionDef | ast.ClassDef]:
        """Every `def` or `class` of this name, methods included."""
        return [n for n in self._nodes(ast.FunctionDef, ast.ClassDef) if n.name == name]

    def line_of(self, name: str) -> int | None:
        """The line where `name` is defined, if it is."""
        found = self.definitions(name)
        return found[0].lineno if found else None

    def lines_of(self, name: str) -> set[int]:
        """The line numbers that the definitions of `name` take up."""
        return {
            number for each in self.definitions(name) for number in range(each.lineno, each.end_lineno + 1)
        }

    def _nodes(self, *types: type) -> Iterator:
        return (node for node in self.nodes if isinstance(node, types))


def dotted_name(node: ast.expr) -> str | None:
    """`a.b.c` for an expression made of a name and attributes, else None."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted_name(node.value)
        return f"{inner}.{node.attr}" if inner else None
    return None


def _matches(node: ast.expr, name: str) -> bool:
    if name.startswith("."):
        return isinstance(node, ast.Attribute) and node.attr == name[1:]
    return dotted_name(node) == name
