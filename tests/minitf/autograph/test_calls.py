"""What is converted: the learner's functions, methods, lambdas and partials, however deep; nothing else."""

import functools

import pytest

import minitf as tf


def double_if_positive(x):
    if x > 0:
        return x * 2
    return x


def through_another(x):
    return double_if_positive(x) + 1


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    def scale(self, x):
        return x * self.factor if x > 0 else x

    def __call__(self, x):
        return self.scale(x)

    @tf.function
    def traced(self, x):
        return self.scale(x)


class Louder(Scaler):
    def scale(self, x):
        return super().scale(x) * 10


ONE = tf.constant(1)
A_LAMBDA = lambda x: double_if_positive(x)  # noqa: E731 - in a decorator AutoGraph would not find it
A_PARTIAL = functools.partial(lambda y, x: double_if_positive(x) * y, 5)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (through_another, 3),
        (A_LAMBDA, 2),
        (A_PARTIAL, 10),
        (Scaler(3).scale, 3),
        (Scaler(4), 4),
        (Louder(3).scale, 30),
    ],
    ids=["function", "lambda", "partial", "method", "callable object", "super"],
)
def test_is_converted(function, expected):
    assert int(tf.function(function)(ONE)) == expected


def test_decorated_methods():
    assert int(Scaler(7).traced(ONE)) == 7


def test_inner_functions_and_closures():
    @tf.function
    def f(x):
        factor = 3

        def inner(y):
            return y * factor if y > 0 else y

        return inner(x)

    assert int(f(ONE)) == 3


def test_defaults_and_keywords():
    def helper(x, *, factor=2):
        return x * factor if x > 0 else x

    f = tf.function(lambda x: helper(x) + helper(x, factor=10))
    assert int(f(ONE)) == 12


def test_recursion_on_a_python_number():
    def power(x, n):
        return x if n == 1 else x * power(x, n - 1)

    assert int(tf.function(power)(tf.constant(2), 5)) == 32


def test_a_function_may_be_left_alone():
    helper = tf.autograph.experimental.do_not_convert(double_if_positive)
    with pytest.raises(TypeError, match=r"Using a symbolic `tf\.Tensor` as a Python `bool`"):
        tf.function(lambda x: helper(x))(ONE)


def test_what_a_function_left_alone_calls_is_left_alone():
    helper = tf.autograph.experimental.do_not_convert(through_another)
    with pytest.raises(TypeError, match=r"Using a symbolic `tf\.Tensor` as a Python `bool`"):
        tf.function(lambda x: helper(x))(ONE)


def test_autograph_may_be_off_and_an_inner_function_on():
    inner = tf.function(double_if_positive)
    assert int(tf.function(lambda x: inner(x), autograph=False)(ONE)) == 2
    with pytest.raises(TypeError, match=r"Using a symbolic `tf\.Tensor` as a Python `bool`"):
        tf.function(double_if_positive, autograph=False)(ONE)


class TestNotConvertible:
    def warning(self, caplog, function):
        with caplog.at_level("WARNING", logger="tensorflow"):
            result = tf.function(function)(ONE)
        return result, caplog.text

    def test_for_else_runs_as_it_is_and_warns(self, caplog):
        def f(x):
            for _ in range(2):
                x = x + 1
            else:
                x = x * 10
            return x

        result, text = self.warning(caplog, f)
        assert int(result) == 30
        assert "AutoGraph could not transform" in text
        assert "Cause: for/else statement not yet supported" in text

    def test_two_lambdas_on_one_line(self, caplog):
        functions = [lambda x: x + 1, lambda x: x + 2]
        result, text = self.warning(caplog, functions[1])
        assert int(result) == 3
        assert "found multiple definitions with identical signatures" in text

    def test_an_assignment_expression(self, caplog):
        def f(x):
            return (y := x + 1) * y

        result, text = self.warning(caplog, f)
        assert int(result) == 4
        assert "NamedExpr" in text

    def test_code_without_source_is_run_silently(self, caplog):
        namespace = {}
        exec("def f(x):\n    return x + 1", namespace)
        result, text = self.warning(caplog, namespace["f"])
        assert int(result) == 2
        assert text == ""


def test_to_code_shows_what_a_function_becomes():
    code = tf.autograph.to_code(double_if_positive)
    assert code.startswith("def tf__double_if_positive(x):")
    assert "ag__.if_stmt(" in code


def test_to_graph_converts_for_a_call_in_a_trace():
    converted = tf.autograph.to_graph(double_if_positive)
    assert int(tf.function(lambda x: converted(x), autograph=False)(ONE)) == 2
    assert int(converted(tf.constant(-3))) == -3


def test_to_code_needs_a_python_function():
    with pytest.raises(Exception, match="__code__") as caught:
        tf.autograph.to_code(len)
    assert type(caught.value).__name__ == "ConversionError"


def test_assert_statements_on_request():
    def f(x):
        assert x > 5, "too small"
        return x

    with pytest.raises(TypeError, match=r"Using a symbolic `tf\.Tensor` as a Python `bool`"):
        tf.function(f)(ONE)
    options = tf.autograph.experimental.Feature.ASSERT_STATEMENTS
    checked = tf.function(f, experimental_autograph_options=options)
    assert int(checked(tf.constant(6))) == 6
    with pytest.raises(tf.errors.InvalidArgumentError, match="too small"):
        checked(ONE)


def test_equality_of_values_on_request():
    options = tf.autograph.experimental.Feature.ALL
    f = tf.function(lambda x: x == 1 and x != 2, experimental_autograph_options=options)
    assert bool(f(ONE))
