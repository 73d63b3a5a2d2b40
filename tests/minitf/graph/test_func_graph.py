"""Graphs: names, nodes, captures, lines."""

import inspect

import pytest

import minitf as tf


def graph_of(function, *arguments):
    return tf.function(function, autograph=False).get_concrete_function(*arguments).graph


def test_nodes_in_trace_order_with_tensorflows_names():
    graph = graph_of(lambda x, y: tf.tanh(x + y) * 2.0, tf.constant(1.0), tf.constant(2.0))
    assert [(node.type, node.name) for node in graph.get_operations()] == [
        ("Placeholder", "x"),
        ("Placeholder", "y"),
        ("AddV2", "add"),
        ("Tanh", "Tanh"),
        ("Const", "mul/y"),
        ("Mul", "mul"),
        ("Identity", "Identity"),
    ]


def test_graph_def_lists_nodes_and_functions():
    inner = tf.function(lambda x: x + 1.0, autograph=False)
    listing = graph_of(lambda x: inner(x), tf.constant(1.0)).as_graph_def()
    assert [node.op for node in listing.node] == ["Placeholder", "PartitionedCall", "Identity"]
    assert [node.op for node in listing.library.function[0].node_def][-1] == "Identity"


def test_every_node_knows_the_learners_line():
    def f(x):
        y = x + 1.0
        return tf.exp(y)

    first = inspect.getsourcelines(f)[1]
    lines = {node.type: node.line for node in graph_of(f, tf.constant(1.0)).get_operations()}
    assert lines["AddV2"] == (__file__, first + 1) and lines["Exp"] == (__file__, first + 2)


def test_a_calling_function_cannot_use_tensors_of_the_called_one():
    @tf.function(autograph=False)
    def outer(x):
        kept = []
        inner = tf.function(lambda y: kept.append(y + 1.0), autograph=False)
        inner(x)
        return kept[0] + 1.0

    with pytest.raises(tf.errors.InaccessibleTensorError, match="which is out of scope"):
        outer(tf.constant(1.0))


def test_operations_by_name():
    graph = graph_of(lambda x: x + 1.0, tf.constant(1.0))
    assert graph.get_operation_by_name("add").type == "AddV2"
    with pytest.raises(KeyError, match="refers to an Operation not in the graph"):
        graph.get_operation_by_name("nothing")
