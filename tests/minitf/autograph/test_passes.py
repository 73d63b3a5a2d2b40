"""Leaving out malt's passes for what a function does not have changes nothing of what becomes of it."""

import ast
import types
from collections.abc import Callable

import pytest
from malt.core.converter import ConversionOptions, Feature, ProgramContext
from malt.impl import api
from malt.pyct import anno, parser
from malt.pyct.transpiler import GenericTranspiler

import minitf as tf
from minitf.autograph.transpiler import _Transpiler

# Malt's marks on these are without meaning: Python has one node of each kind for all trees.
SHARED = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
CONTEXT = tf.GradientTape


class AllPasses(_Transpiler):
    def transform_ast(self, node: ast.AST, ctx: object) -> ast.AST:
        return api.PyToPy.transform_ast(self, node, ctx)


def straight(x, y=1):
    z = tf.reduce_sum(x) + y
    return z * 2


def nothing():
    pass


def recorded(x):
    with CONTEXT() as tape:
        loss = x * x
    return tape.gradient(loss, x)


def returns_early(x):
    with CONTEXT():
        return x
    x = x + 1  # never reached, and guarded by an `if` that the conversion makes
    return x


def branches(x):
    if x > 0:
        y = x
    else:
        y = -x
    return y


def returns_in_branches(x):
    if x > 0:
        return x
    x = x + 1
    return -x


def chooses(x):
    return x if x.shape else -x


def compares(x):
    return 0 < x < 3


def combines(x, y):
    return (x and not y) or -x


def negates(x):
    return -x


def loops(x):
    total = x
    for i in range(3):
        total += i
    while total > 100:
        total /= 2
    return total


def shaped_loop(x):
    for i in tf.range(3):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(x, tf.TensorShape(None))])
        x = tf.concat([x, x], 0) + i
    return x


def stops_and_goes_on(x):
    for i in range(9):
        if i == 2:
            continue
        if x > i:
            break
        x += i
    while True:
        x += 1
        if x > 9:
            return x


def inside(x):
    scale = lambda value: value * 2 if value else 0  # noqa: E731

    def inner(value):
        for _ in range(2):
            value = scale(value)
        return value

    return inner(x), [each for each in range(3) if each]


def checks_and_lists(x):
    items = []
    assert x > 0, "positive"
    items.append(x)
    return items[0]


def tries(x):
    try:
        x = x[0]
    except IndexError:
        return x
    finally:
        del x
    return 0


FUNCTIONS = [each for each in list(globals().values()) if isinstance(each, types.FunctionType)]


def passed_through(transpiler: _Transpiler, function: Callable, features: object) -> tuple[str, list]:
    """The converted source, and where each node of it came from."""
    options = ConversionOptions(recursive=True, user_requested=True, optional_features=features)
    node, _ = GenericTranspiler.transform_function(transpiler, function, ProgramContext(options=options))
    own = [each for each in ast.walk(node) if not isinstance(each, SHARED)]
    return parser.unparse(node), [anno.getanno(each, anno.Basic.ORIGIN, default=None) for each in own]


@pytest.mark.parametrize(
    "features", [None, (Feature.EQUALITY_OPERATORS, Feature.ASSERT_STATEMENTS, Feature.LISTS)]
)
@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_the_code_is_what_all_passes_make(function: Callable, features: object) -> None:
    assert passed_through(_Transpiler(), function, features) == passed_through(
        AllPasses(), function, features
    )
