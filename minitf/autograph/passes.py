"""Malt's passes over a function, without those for statements that the function does not have.

Most passes analyse the whole function first. In a body without loops and branches, as most are that learners
write, the passes for these change nothing, and take a third of the time.
"""

import ast
from collections.abc import Callable

from malt.converters import (
    asserts,
    break_statements,
    call_trees,
    conditional_expressions,
    continue_statements,
    control_flow,
    directives,
    functions,
    lists,
    logical_expressions,
    return_statements,
    slices,
    variables,
)
from malt.core import unsupported_features_checker
from malt.core.converter import Feature
from malt.pyct.transformer import Context

_LOOPS = frozenset((ast.For, ast.While))
_CONTROL_FLOW = _LOOPS | {ast.If}
_LOGIC = frozenset((ast.BoolOp, ast.Compare, ast.UnaryOp))


def transformed(node: ast.AST, context: Context, analysed: Callable[[ast.AST, Context], ast.AST]) -> ast.AST:
    """What malt's `transform_ast` makes of a function; `analysed` is the analysis that comes first."""
    unsupported_features_checker.verify(node)
    node = analysed(node, context)
    node = functions.transform(node, context)
    node = directives.transform(node, context)
    has_loops = not _LOOPS.isdisjoint(_kinds(node))
    if has_loops:
        node = break_statements.transform(node, context)
    if context.user.options.uses(Feature.ASSERT_STATEMENTS):
        node = asserts.transform(node, context)
    if has_loops:
        node = continue_statements.transform(node, context)
    node = return_statements.transform(node, context)
    if context.user.options.uses(Feature.LISTS):
        node = lists.transform(node, context)
        node = slices.transform(node, context)
    node = call_trees.transform(node, context)
    return _with_operators(node, context)


def _with_operators(node: ast.AST, context: Context) -> ast.AST:
    """Control flow and logic as calls of operators. A loop's hidden test has logic in it, too."""
    kinds = _kinds(node)
    has_control_flow = not _CONTROL_FLOW.isdisjoint(kinds)
    if has_control_flow:
        node = control_flow.transform(node, context)
    if has_control_flow or ast.IfExp in kinds:
        node = conditional_expressions.transform(node, context)
    if has_control_flow or not _LOGIC.isdisjoint(kinds):
        node = logical_expressions.transform(node, context)
    return variables.transform(node, context)


def _kinds(node: ast.AST) -> set[type]:
    return {type(each) for each in ast.walk(node)}
