"""Name scopes prefix nodes and variables."""

import pytest

import minitf as tf


def test_nodes_and_nested_scopes():
    names = []

    @tf.function(autograph=False)
    def f(x):
        with tf.name_scope("outer") as prefix, tf.name_scope("inner"):
            names.extend([prefix, (x + 1.0).op.name])
        with tf.name_scope("outer"):
            names.append((x + 1.0).op.name)
        return x

    f(tf.constant(1.0))
    assert names == ["outer/", "outer/inner/add", "outer_1/add"]


def test_variables():
    with tf.name_scope("layer"):
        assert tf.Variable(1.0, name="w").name == "layer/w:0"


def test_the_name_must_be_text():
    with pytest.raises(ValueError, match="name for name_scope must be a string"):
        tf.name_scope(5)


def test_a_final_slash_enters_a_scope_again():
    @tf.function
    def f(x):
        with tf.name_scope("outer") as prefix:
            y = x + 1.0
            assert tf.get_current_name_scope() == "outer"
        with tf.name_scope(prefix):
            y = y - 1.0
        with tf.name_scope("outer"):
            return y * 2.0

    names = [node.name for node in f.get_concrete_function(tf.TensorSpec([])).graph.get_operations()]
    assert {"outer/add", "outer/sub", "outer_1/mul"} <= set(names)


def test_the_current_scope_outside_of_any_is_empty():
    assert tf.get_current_name_scope() == ""
    with tf.name_scope("a"), tf.name_scope("b"):
        assert tf.get_current_name_scope() == "a/b"
