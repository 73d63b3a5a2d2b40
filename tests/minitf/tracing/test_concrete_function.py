"""Concrete functions: one trace, what it accepts and what it tells."""

import pytest

import minitf as tf


@tf.function(autograph=False)
def f(x, factor):
    return x * factor


def concrete():
    return f.get_concrete_function(tf.TensorSpec([3], tf.float32), 2)


def test_calls_with_and_without_the_literal():
    x = tf.constant([1.0, 2.0, 3.0])
    results = [concrete()(x), concrete()(x, 2), concrete()(x=x)]
    assert [r.numpy().tolist() for r in results] == [[2.0, 4.0, 6.0]] * 3
    assert concrete() is concrete()


def test_another_shape_is_accepted_and_another_dtype_is_not():
    assert concrete()(tf.ones([4])).shape == [4]
    with pytest.raises(tf.errors.InvalidArgumentError, match=r"cannot compute __inference_f_\d+ as input #0"):
        concrete()(tf.constant([1, 2, 3]))


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((tf.ones([3]), 3), r"Can not cast 3 to Literal\[2\]"),
        ((), "missing a required argument: 'x'"),
        ((tf.ones([3]), 2, 3), "too many positional arguments"),
    ],
)
def test_arguments_it_was_not_traced_for(arguments, text):
    with pytest.raises(TypeError, match=text):
        concrete()(*arguments)


def test_printed_signature():
    assert concrete().pretty_printed_signature() == (
        "Input Parameters:\n"
        "  x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(3,), dtype=tf.float32, name=None)\n"
        "  factor (POSITIONAL_OR_KEYWORD): Literal[2]\n"
        "Output Type:\n"
        "  TensorSpec(shape=(3,), dtype=tf.float32, name=None)\n"
        "Captures:\n"
        "  None"
    )


def test_structured_signature_and_outputs():
    assert concrete().structured_input_signature == ((tf.TensorSpec([3], tf.float32, "x"), 2), {})
    assert concrete().output_shapes == tf.TensorShape([3]) and concrete().output_dtypes == tf.float32


def test_captures_are_small_constants_variables_and_large_tensors():
    small, large, v = tf.constant([1.0, 2.0]), tf.ones([200]), tf.Variable(1.0)
    g = tf.function(lambda a: a + small[0] + v + large[0], autograph=False)
    function = g.get_concrete_function(tf.constant(1.0))
    assert len(function.captured_inputs) == 3 and [item is v for item in function.variables] == [True]
    types = [node.type for node in function.graph.get_operations()]
    assert types.count("Placeholder") == 3 and types[1] == "Const"
    assert float(function(tf.constant(1.0))) == 4.0


def test_a_graph_knows_its_variables():
    v, fixed = tf.Variable(1.0), tf.Variable(2.0, trainable=False)
    graph = tf.function(lambda: v + fixed, autograph=False).get_concrete_function().graph
    assert [id(each) for each in graph.variables] == [id(v), id(fixed)]
    assert [id(each) for each in graph.trainable_variables] == [id(v)]


def test_a_variable_of_another_dtype_is_not_accepted():
    @tf.function(autograph=False)
    def read(v):
        return v + 1.0

    with pytest.raises(tf.errors.InvalidArgumentError, match=r"wrong dtype\. Expected float got int32"):
        read.get_concrete_function(tf.Variable(1.0))(tf.Variable(1))
