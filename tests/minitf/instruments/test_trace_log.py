"""The trace log: what was traced, why, and what served each call."""

import pytest

import minitf as tf
from graders import traces
from minitf.instruments import TraceLog


def test_signatures_and_reasons():
    f = tf.function(lambda x, n: x * n, autograph=False)
    with TraceLog(traces.reason) as log:
        f(tf.constant([1.0, 2.0]), 2)
        f(tf.constant([1.0, 2.0]), 3)
        f(tf.constant([1.0, 2.0, 3.0]), 3)
        f(tf.constant([1.0, 2.0]), 2)
    assert [trace.reason for trace in log.traces] == [
        "first call",
        "n: Python value 2 → 3",
        "x: float32[2] → float32[3]",
    ]
    assert log.traces[1].signature == {"x": "float32[2]", "n": "3"}
    assert log.served(f) == [1, 2, 3, 1]
    assert log.calls[3].concrete is log.traces[0].concrete


def test_functions_made_again():
    def make():
        return tf.function(lambda x: x + 1, autograph=False)

    with TraceLog(traces.reason) as log:
        for _ in range(2):
            make()(tf.constant(1))
    assert [trace.reason for trace in log.traces] == ["first call", "new tf.function object"]


def test_variables_made_by_the_first_call():
    made = []

    @tf.function(autograph=False)
    def f():
        if not made:
            made.append(tf.Variable(1.0))
        return made[0].read_value()

    with TraceLog(traces.reason) as log:
        f()
    assert log.traces[1].reason == traces.VARIABLES_CREATED
    assert log.served(f) == [2]


def test_without_an_explanation_the_engine_says_what_it_knows():
    f = tf.function(lambda x: x, autograph=False)
    with TraceLog() as log:
        f(tf.constant(1))
        f(tf.constant(1.0))
    assert [trace.reason for trace in log.traces] == ["first call", "new signature"]


def test_a_trace_that_fails_has_no_concrete_function():
    f = tf.function(lambda x: x + "a", autograph=False)
    with TraceLog() as log, pytest.raises(TypeError):
        f(tf.constant(1))
    assert log.traces[0].concrete is None and log.calls == []


def test_calls_inside_another_trace():
    inner = tf.function(lambda x: x * 2, autograph=False)
    outer = tf.function(lambda x: inner(x) + 1, autograph=False)
    with TraceLog() as log:
        outer(tf.constant(1.0))
    assert [call.when for call in log.calls] == ["trace", "run"]
    assert [trace.concrete.polymorphic for trace in log.traces] == [inner, outer]


def test_methods_are_named_by_their_class():
    class Counter:
        @tf.function(autograph=False)
        def update(self, x):
            return x

    counter = Counter()
    with TraceLog() as log:
        counter.update(tf.constant(1))
    assert log.traces[0].function == "Counter.update"
