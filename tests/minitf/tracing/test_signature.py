"""Binding arguments, and input signatures."""

import numpy as np
import pytest

import minitf as tf

VECTOR = tf.TensorSpec([None], tf.float32)
NUMBER = tf.TensorSpec([], tf.int32)


@tf.function(input_signature=[VECTOR, NUMBER], autograph=False)
def f(a, b):
    return a


@pytest.mark.parametrize(
    "arguments", [(tf.zeros([2]), tf.constant(1)), ([1.0, 2.0], 1), (np.array([1.0]), 1), (tf.zeros([5]), 3)]
)
def test_what_fits_is_cast_to_one_trace(arguments):
    assert f(*arguments).dtype == tf.float32
    assert f.experimental_get_tracing_count() == 1


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((tf.constant(1.0), 1), r"Can not cast TensorSpec\(shape=\(\), dtype=tf.float32, name=None\) to"),
        ((tf.constant([1]), 1), r"Can not cast TensorSpec\(shape=\(1,\), dtype=tf.int32, name=None\) to"),
        (([1.0], 1.5), "Cannot convert 1.5 to EagerTensor of dtype int32"),
        ((["a"], 1), r"Cannot convert \['a'\] to EagerTensor of dtype float"),
        (([1.0],), "missing a required argument: 'b'"),
        (([1.0], 1, 2), "too many positional arguments"),
    ],
)
def test_what_does_not_fit(arguments, text):
    with pytest.raises(TypeError, match=f"Binding inputs to tf.function failed due to `{text}"):
        f(*arguments)


def test_the_error_tells_the_signature():
    plain = tf.function(lambda a, b=1, *rest, k=2: a, autograph=False)
    with pytest.raises(TypeError) as caught:
        plain()
    assert str(caught.value) == (
        "Binding inputs to tf.function failed due to `missing a required argument: 'a'`. Received args: ()"
        " and kwargs: {} for signature: (a, b=<captured_default_value>, *rest, k=<captured_default_value>)."
    )


@pytest.mark.parametrize(
    ("function", "signature", "text"),
    [
        (lambda a, b: a, [VECTOR], "input_signature missing type constraint for b"),
        (lambda a: a, [VECTOR, VECTOR], "input_signature contains 1 extra type constraints."),
        (lambda a: a, [5], "must be a possibly nested sequence of TensorSpec objects, got invalid args"),
        (lambda a, *, k: a, [VECTOR], "keyword-only parameter `k` must have a default value"),
    ],
)
def test_signatures_that_do_not_fit_the_function(function, signature, text):
    with pytest.raises(TypeError, match=text):
        tf.function(function, input_signature=signature)


def test_a_parameter_with_a_default_may_lack_a_spec():
    g = tf.function(lambda a, b=2: a * b, input_signature=[NUMBER], autograph=False)
    assert int(g(3)) == 6
    with pytest.raises(TypeError, match=r"Can not cast 3 to Literal\[2\]"):
        g(3, 3)


def test_nested_specs():
    g = tf.function(lambda d: d["a"] + d["b"], input_signature=[{"a": NUMBER, "b": NUMBER}], autograph=False)
    assert int(g({"b": 1, "a": 2})) == 3
    with pytest.raises(TypeError, match="has different keys with the TraceType Dict"):
        g({"a": 1})


def test_self_needs_no_spec():
    class Model:
        @tf.function(input_signature=[NUMBER])
        def double(self, x):
            return x * 2

    assert int(Model().double(4)) == 8
