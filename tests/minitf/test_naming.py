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
