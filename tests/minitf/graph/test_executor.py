"""Generated code: pruning, order, calls, errors."""

import pytest

import minitf as tf
from minitf.graph.executor import compiled, needed


def graph_of(function, *arguments):
    return tf.function(function, autograph=False).get_concrete_function(*arguments).graph


def test_only_ancestors_and_effects_are_needed():
    v = tf.Variable(0)

    def f(x):
        tf.exp(x)
        v.assign_add(1)
        return x * 2.0

    graph = graph_of(f, tf.constant(1.0))
    assert [
        node.type for node in needed(graph, graph.outputs) if node.type not in ("Const", "Placeholder")
    ] == [
        "AssignAddVariableOp",
        "Mul",
        "Identity",
    ]


def test_a_graph_is_compiled_once():
    graph = graph_of(lambda x: x + 1.0, tf.constant(1.0))
    assert compiled(graph) is compiled(graph)
    assert compiled(graph)(2.0, *[c.value for c in graph.external_captures]) == (3.0,)


def test_nested_calls_report_the_inner_node():
    @tf.function
    def inner(a, b):
        return a // b

    @tf.function
    def outer(a, b):
        return inner(a, b) + 1

    with pytest.raises(tf.errors.InvalidArgumentError, match=r"\{\{node floordiv\}\}.*Op:__inference_outer_"):
        outer(tf.constant(1), tf.constant(0))


def test_text_stays_text():
    v = tf.Variable("a")
    grow = tf.function(lambda: v.assign(v + "b"), autograph=False)
    assert [grow().numpy(), grow().numpy()] == [b"ab", b"abb"]


def test_a_lambda_has_the_short_error():
    divide = tf.function(lambda a, b: a // b, autograph=False)
    with pytest.raises(
        tf.errors.InvalidArgumentError, match=r"^\{\{function_node __inference_<lambda>_\d+\}\} Int"
    ):
        divide(tf.constant(1), tf.constant(0))


def test_operators_keep_dtypes_and_wrap_around():
    f = tf.function(lambda a, b: (a + b, a - b, a * b, a < b), autograph=False)
    for dtype, numbers in ((tf.int8, (100, 100)), (tf.uint8, (3, 5)), (tf.float16, (0.1, 3.0))):
        a, b = (tf.constant(number, dtype) for number in numbers)
        assert [(r.dtype, r.numpy()) for r in f(a, b)] == [
            (r.dtype, r.numpy()) for r in (a + b, a - b, a * b, a < b)
        ]


def test_operators_report_shapes_that_do_not_fit():
    f = tf.function(lambda a, b: a * b, input_signature=[tf.TensorSpec([None])] * 2, autograph=False)
    with pytest.raises(tf.errors.InvalidArgumentError, match=r"Incompatible shapes: \[2\] vs. \[3\]"):
        f(tf.ones([2]), tf.ones([3]))
