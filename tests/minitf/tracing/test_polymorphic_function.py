"""tf.function: which calls trace, and what it refuses."""

import gc
import logging
import weakref

import numpy as np
import pytest

import minitf as tf


def count_traces(*calls, **options):
    """How many traces an identity function makes for these arguments."""
    f = tf.function(lambda x: x, autograph=False, **options)
    for argument in calls:
        f(argument)
    return f.experimental_get_tracing_count()


@pytest.mark.parametrize(
    ("calls", "traces"),
    [
        ((1, 2, 3), 3),
        ((2, 2.0), 1),
        ((1, True, 1.0), 1),
        ((tf.constant(1), tf.constant(2)), 1),
        ((tf.constant(1), tf.constant(1.0)), 2),
        ((tf.zeros([1]), tf.zeros([2])), 2),
        ((np.float32(1), np.float32(2)), 1),
        (([tf.constant(1)], (tf.constant(1),)), 2),
        (({"a": 1, "b": 2}, {"b": 2, "a": 1}), 1),
        (("a", "a", "b"), 2),
        ((None, None), 1),
    ],
)
def test_what_decides_about_a_trace(calls, traces):
    assert count_traces(*calls) == traces


def test_the_first_of_equal_literals_wins():
    double = tf.function(lambda x: x * 2, autograph=False)
    assert [double(2).dtype, double(2.0).dtype] == [tf.int32, tf.int32]


def test_keywords_and_defaults_share_a_trace():
    f = tf.function(lambda x, y=2: x + y, autograph=False)
    results = [f(1, 2), f(1), f(x=1, y=2), f(y=2, x=1)]
    assert [int(item) for item in results] == [3] * 4 and f.experimental_get_tracing_count() == 1


def test_reduce_retracing_widens_shapes_but_not_literals():
    assert count_traces(*[tf.zeros([n]) for n in range(1, 7)], reduce_retracing=True) == 2
    assert count_traces(1, 2, 3, reduce_retracing=True) == 3


def test_the_most_specific_trace_is_used():
    shapes = []

    @tf.function(reduce_retracing=True, autograph=False)
    def f(x):
        return tf.constant(str(x.shape))

    for n in (2, 3, 2, 4):
        shapes.append(f(tf.zeros([n])).numpy().decode())
    assert shapes == ["(2,)", "(None,)", "(2,)", "(None,)"]


def test_objects_are_told_apart_by_identity_and_not_kept_alive():
    class Config:
        rate = 2

    f = tf.function(lambda x, config: x * config.rate, autograph=False)
    config = Config()
    f(tf.constant(1), config)
    config.rate = 5
    assert int(f(tf.constant(1), config)) == 2
    alive = weakref.ref(config)
    del config
    gc.collect()
    assert alive() is None
    assert int(f(tf.constant(1), Config())) == 2 and f.experimental_get_tracing_count() == 2


@pytest.mark.parametrize("argument", [{1}, bytearray(b"a")])
def test_arguments_that_cannot_be_a_key(argument):
    with pytest.raises(TypeError, match="Could not generate a generic TraceType for"):
        count_traces(argument)


def test_variables_share_a_trace_unless_they_are_aliases():
    @tf.function
    def bump(v, w):
        v.assign_add(1)
        w.assign_add(10)
        return v + w

    a, b = tf.Variable(0), tf.Variable(0)
    assert [int(bump(a, b)), int(bump(a, a)), int(bump(b, a))] == [11, 24, 33]
    assert bump.experimental_get_tracing_count() == 2


def test_a_method_has_traces_for_each_object():
    class Model:
        @tf.function
        def call(self, x):
            return x + 1

    one, other = Model(), Model()
    assert int(one.call(tf.constant(1))) == 2 and one.call is one.call
    other.call(tf.constant(1))
    assert (one.call.experimental_get_tracing_count(), Model.call.experimental_get_tracing_count()) == (1, 0)


def test_changed_arguments_are_refused():
    def grow(items, seen=None):
        items.append(1)

    with pytest.raises(
        ValueError, match=r"should not modify its Python input arguments.*were modified: items"
    ):
        tf.function(grow, autograph=False)([1])


@pytest.mark.parametrize("result", [object(), {1}])
def test_results_that_are_no_tensors(result):
    with pytest.raises(TypeError, match="must return zero or more Tensors or ExtensionTypes or None"):
        tf.function(lambda: result, autograph=False)()


def test_results_keep_their_structure():
    result = tf.function(lambda x: {"b": x, "a": (1, None, [2.5])}, autograph=False)(tf.constant("t"))
    assert result["b"].numpy() == b"t" and int(result["a"][0]) == 1 and result["a"][1] is None
    assert float(result["a"][2][0]) == 2.5


def test_eager_switch():
    calls = []

    @tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
    def f(x):
        calls.append(tf.executing_eagerly())
        return x

    tf.config.run_functions_eagerly(True)
    try:
        assert f("anything") == "anything"
        assert tf.config.functions_run_eagerly()
    finally:
        tf.config.run_functions_eagerly(False)
    assert calls == [True] and f.experimental_get_tracing_count() == 0


def test_repeated_tracing_is_warned_about_twice(caplog):
    f = tf.function(lambda n: n, autograph=False)
    with caplog.at_level(logging.WARNING, logger="tensorflow"):
        for n in range(8):
            f(n)
    texts = [record.getMessage() for record in caplog.records]
    assert [text.split(" calls")[0] for text in texts] == ["5 out of the last 5", "6 out of the last 6"]
    assert "triggered tf.function retracing" in texts[0]


def test_errors_name_the_failing_node():
    @tf.function
    def divide(a, b):
        return a // b

    with pytest.raises(tf.errors.InvalidArgumentError) as caught:
        divide(tf.constant(1), tf.constant(0))
    text = caught.value.message
    assert text.startswith("Graph execution error:\n\nDetected at node floordiv defined at")
    assert "Integer division by zero\n\t [[{{node floordiv}}]] [Op:__inference_divide_" in text


def test_unused_ops_do_not_run():
    @tf.function
    def f(x):
        tf.gather(x, 99)
        return x[0]

    assert int(f(tf.constant([7]))) == 7


def test_init_scope_runs_eagerly():
    seen = []

    @tf.function
    def f():
        with tf.init_scope():
            seen.append(tf.executing_eagerly())
        seen.append(tf.executing_eagerly())

    f()
    assert seen == [True, False]


@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"experimental_compile": True, "jit_compile": True}, ValueError, "Cannot specify both"),
        ({"input_signature": 5}, TypeError, "input_signature must be either a tuple or a list"),
        ({"foo": 1}, TypeError, "unexpected keyword argument 'foo'"),
    ],
)
def test_wrong_options(options, error, text):
    with pytest.raises(error, match=text):
        tf.function(lambda x: x, **options)
