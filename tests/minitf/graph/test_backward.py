"""Gradients of graphs: right to the third order, and nothing runs twice."""

import pytest

import minitf as tf
from minitf.graph.backward import GraphCopy
from minitf.graph.executor import compiled
from tests.minitf.graph.finite_differences import derivative


def gradient_of(function):
    @tf.function
    def gradient(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = function(x)
        return tape.gradient(y, x)

    return gradient


def branches(x):
    return tf.cond(x > 0.0, lambda: x * x * tf.sin(x), lambda: -x * x * x)


def loop(x):
    return tf.while_loop(lambda i, s: i < 5, lambda i, s: (i + 1, s * x + tf.sin(s)), [0, x])[1]


def branch_in_loop(x):
    def body(i, s):
        return i + 1, tf.cond(s > 2.0, lambda: s * 0.5 * x, lambda: s * s + x)

    return tf.while_loop(lambda i, s: i < 6, body, [0, x])[1]


def loop_in_loop(x):
    def body(i, s):
        inner = tf.while_loop(lambda j, t: j < i + 2, lambda j, t: (j + 1, t * x + tf.sin(t)), [0, s])[1]
        return i + 1, inner * 0.3

    return tf.while_loop(lambda i, s: i < 3, body, [0, x])[1]


def loop_in_branch(x):
    return tf.cond(x > 0.0, lambda: branch_in_loop(x) * x, lambda: x)


def array_in_loop(x):
    array = tf.TensorArray(x.dtype, size=5).write(0, x)
    array = tf.while_loop(
        lambda i, a: i < 5, lambda i, a: (i + 1, a.write(i, a.read(i - 1) * x)), [1, array]
    )[1]
    return tf.reduce_sum(array.stack())


@tf.function
def callee(x):
    return loop(x) * tf.sin(x)


def call(x):
    return callee(x) * callee(2.0 * x)


FUNCTIONS = [branches, loop, branch_in_loop, loop_in_loop, loop_in_branch, array_in_loop, call]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@pytest.mark.parametrize("at", [0.8, -0.7])
def test_first_order_in_a_graph(function, at):
    expected = derivative(tf.function(function), at)
    assert float(gradient_of(function)(tf.constant(at, tf.float64))) == pytest.approx(
        expected, rel=1e-4, abs=1e-6
    )


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_second_order_in_a_graph(function):
    first = gradient_of(function)
    expected = derivative(first, 0.8)
    assert float(gradient_of(first)(tf.constant(0.8, tf.float64))) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("function", [branches, loop, branch_in_loop], ids=lambda function: function.__name__)
def test_third_order_in_a_graph(function):
    second = gradient_of(gradient_of(function))
    expected = derivative(second, 0.8)
    assert float(gradient_of(second)(tf.constant(0.8, tf.float64))) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_eager_tapes_around_a_function(function):
    traced = tf.function(function)
    x = tf.constant(0.8, tf.float64)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = traced(x)
        first = inner.gradient(y, x)
    assert float(first) == pytest.approx(derivative(traced, 0.8), rel=1e-4)
    assert float(outer.gradient(first, x)) == pytest.approx(derivative(gradient_of(function), 0.8), rel=1e-4)


def test_a_random_op_in_a_differentiated_loop_runs_once_per_iteration():
    product = tf.Variable(1.0)

    @tf.function
    def noisy(x):
        y = x
        for _ in tf.range(3):
            noise = tf.random.uniform([])
            product.assign(product * noise)
            y = y * noise
        return y

    x = tf.constant(2.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = noisy(x)
    assert float(y) == pytest.approx(2.0 * float(product))
    assert float(tape.gradient(y, x)) == pytest.approx(float(product))


def test_a_variable_changed_after_it_was_read_counts_with_the_value_read():
    v = tf.Variable(3.0)

    @tf.function
    def f(x):
        y = x
        for _ in tf.range(2):
            y = y * v
            v.assign_add(1.0)
        return y

    x = tf.constant(1.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    assert float(y) == 12.0
    assert float(tape.gradient(y, x)) == 12.0


def test_variables_read_in_branches_and_loops_have_gradients():
    v, w = tf.Variable(2.0), tf.Variable(5.0)

    @tf.function
    def f(x):
        y = x * v if x > 0.0 else x * w
        for _ in tf.range(3):
            y = y * v
        return y

    with tf.GradientTape() as tape:
        y = f(tf.constant(1.0))
    by_v, by_w = tape.gradient(y, [v, w])
    assert float(by_v) == 4 * 2.0**3
    assert float(by_w) == 0.0


def test_a_copy_computes_the_same_and_leaves_the_original_alone():
    graph = tf.function(loop).get_concrete_function(tf.TensorSpec([], tf.float64)).graph
    nodes = list(graph.nodes)
    copy = GraphCopy(graph)
    assert compiled(copy)(0.5) == compiled(graph)(0.5)
    assert graph.nodes == nodes
    assert not set(map(id, copy.nodes)) & set(map(id, nodes))
