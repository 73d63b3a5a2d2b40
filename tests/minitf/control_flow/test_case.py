"""tf.case and tf.switch_case."""

import pytest

import minitf as tf


def size(x):
    return tf.case([(x < 0, lambda: "negative"), (x > 9, lambda: "large")], default=lambda: "small")


@pytest.mark.parametrize(("x", "expected"), [(-1, b"negative"), (20, b"large"), (5, b"small")])
def test_case_in_a_graph(x, expected):
    assert tf.function(size)(tf.constant(x)).numpy() == expected


def test_case_runs_eagerly():
    assert size(tf.constant(20)) == "large"


def test_case_without_default_fails_when_nothing_is_true():
    f = tf.function(lambda x: tf.case([(x < 0, lambda: 1), (x > 9, lambda: 2)]))
    assert int(f(tf.constant(10))) == 2
    with pytest.raises(tf.errors.InvalidArgumentError, match="None of conditions evaluated as True"):
        f(tf.constant(5))


@pytest.mark.parametrize(("index", "expected"), [(0, 10), (1, 11), (7, 11), (-1, 11)])
def test_switch_case_takes_the_last_function_for_other_indices(index, expected):
    f = tf.function(lambda i: tf.switch_case(i, [lambda: 10, lambda: 11]))
    assert int(f(tf.constant(index))) == expected
    assert tf.switch_case(tf.constant(index), [lambda: 10, lambda: 11]) == expected


def test_switch_case_with_default():
    f = tf.function(lambda i: tf.switch_case(i, {3: lambda: 10}, default=lambda: 0))
    assert (int(f(tf.constant(3))), int(f(tf.constant(0)))) == (10, 0)


def test_malformed_pairs_are_refused():
    with pytest.raises(TypeError, match="2-tuple"):
        tf.case([tf.constant(True)])
    with pytest.raises(TypeError, match="must be callable"):
        tf.switch_case(tf.constant(0), [1])
