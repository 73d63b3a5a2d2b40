"""Graphs as plain data."""

import json
from pathlib import Path

import numpy as np

import minitf as tf
from minitf.instruments import describe_graph


def nodes(graph, op):
    return [node for node in graph["nodes"] if node["op"] == op]


def test_types_lines_and_constants():
    @tf.function
    def f(x):
        return x * 3.0

    graph = describe_graph(f.get_concrete_function(tf.TensorSpec([None, 2])))
    (product,) = nodes(graph, "Mul")
    assert product["outputs"] == ["float32[None, 2]"]
    assert Path(product["file"]) == Path(__file__)
    assert Path(__file__).read_text().splitlines()[product["line"] - 1].strip() == "return x * 3.0"
    assert [node["constant"] for node in nodes(graph, "Const")] == ["3.0"]
    assert graph["inputs"] == ["x:0"] and graph["captures"] == {}


def test_captures_are_marked():
    v = tf.Variable(1.0, name="v")
    table = tf.constant(np.zeros(1000, np.float32))
    f = tf.function(lambda x: v + x + table[0], autograph=False)
    graph = describe_graph(f.get_concrete_function(tf.TensorSpec([])))
    assert sorted(graph["captures"].values()) == ["float32[1000]", "v"]
    marked = [node["name"] for node in graph["nodes"] if node["capture"]]
    assert sorted(f"{name}:0" for name in marked) == sorted(graph["captures"])
    assert nodes(graph, "ReadVariableOp")[0]["stateful"]


def test_small_captured_tensors_are_constants():
    table = tf.constant([1.0, 2.0])
    f = tf.function(lambda x: x + table, autograph=False)
    graph = describe_graph(f.get_concrete_function(tf.TensorSpec([2])))
    assert [node["constant"] for node in nodes(graph, "Const")] == ["[1.0, 2.0]"]


def test_bodies_are_nested():
    @tf.function
    def f(n):
        total = 0
        for i in tf.range(n):
            if i > 2:
                total += i
        return total

    graph = describe_graph(f.get_concrete_function(tf.TensorSpec([], tf.int32)))
    loop = next(node for node in graph["nodes"] if node["bodies"])
    inner = [node for body in loop["bodies"].values() for node in body["nodes"] if node["bodies"]]
    assert "While" in loop["op"] and "If" in inner[0]["op"]
    json.dumps(graph)


def test_long_constants_are_cut():
    f = tf.function(lambda: tf.constant(np.arange(100)), autograph=False)
    (constant,) = nodes(describe_graph(f.get_concrete_function()), "Const")
    assert len(constant["constant"]) == 60 and constant["constant"].endswith("…")
