"""Every solution that differs from a given one by one change."""

import ast
import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from dojo.mutation.mutators import MUTATORS, Change, Returned, wrap_in_py_function

WHOLE_FILE = "the whole file"


@dataclass(frozen=True)
class Mutant:
    """A solution with one change: which, in which line, what stood there, and the whole text."""

    mutator: str
    line: int
    at: str
    source: str


def mutants(source: str, returned: Mapping[str, Returned]) -> Iterator[Mutant]:
    """Every mutant of a solution's text, its demo left out; no text comes twice.

    `returned` tells the dtypes of what a function returns, where they are known: a
    `tf.py_function` has to name them.
    """
    lines = source.splitlines()
    tree = without_demo(ast.parse(source))
    seen = {ast.unparse(tree)}
    changes = {**MUTATORS, "wrap_in_py_function": partial(wrap_in_py_function, returned=returned)}
    for name, change in changes.items():
        for line, changed in variants(tree, change):
            text = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
            if text not in seen:
                seen.add(text)
                yield Mutant(name, line, lines[line - 1].strip() if line else WHOLE_FILE, text)


def variants(tree: ast.Module, change: Change) -> Iterator[tuple[int, ast.Module]]:
    """A copy of the tree for each node that `change` changes, with the node's line, 0 for the whole."""
    twin, nodes = copied(tree)
    for index in range(len(nodes)):
        if change(nodes[index]):
            yield getattr(nodes[index], "lineno", 0), twin
            twin, nodes = copied(tree)


def copied(tree: ast.Module) -> tuple[ast.Module, list[ast.AST]]:
    """A copy that may be changed, and its nodes in an order that is always the same."""
    twin = copy.deepcopy(tree)
    return twin, list(ast.walk(twin))


def without_demo(tree: ast.Module) -> ast.Module:
    """The module without `if __name__ == "__main__":`, which no spec runs."""
    tree.body = [
        node for node in tree.body if not (isinstance(node, ast.If) and "__name__" in ast.unparse(node.test))
    ]
    return tree
