"""Errors while tracing: TensorFlow's class, the learner's lines, nobody else's."""

import inspect

import pytest

import minitf as tf


class PlainError(Exception):
    pass


class ErrorWithFields(Exception):
    def __init__(self, where, what):
        super().__init__(where, what)


def raising(error):
    def f(x):
        raise error

    return tf.function(f)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ValueError("no"), "ValueError"),
        (TypeError("no"), "TypeError"),
        (NotImplementedError("no"), "NotImplementedError"),
        (KeyError("no"), "KeyError"),
        (PlainError("no"), "PlainError"),
        (ErrorWithFields("here", "no"), "StagingError"),
        (IndexError("no"), "StagingError"),
        (tf.errors.OutOfRangeError(None, None, "no"), "OutOfRangeError"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_class_and_text(error, expected):
    with pytest.raises(Exception) as caught:
        raising(error)(tf.constant(1))
    assert type(caught.value).__name__ == expected
    lines = str(caught.value).splitlines()
    assert lines[0] == "in user code:"
    assert lines[-1] == f"    {type(error).__name__}: {error}"


def outer(x):
    return inner(x) + 1


def inner(x):
    return tf.reshape(x, [2, 2])


def line_of(function, text):
    lines, first = inspect.getsourcelines(function)
    return first + next(index for index, line in enumerate(lines) if text in line)


def test_the_stack_is_the_learners():
    with pytest.raises(ValueError, match="Cannot reshape a tensor with 3 elements") as caught:
        tf.function(outer)(tf.constant([1, 2, 3]))
    lines = str(caught.value).splitlines()
    assert lines[2:6] == [
        f'    File "{__file__}", line {line_of(outer, "inner(x)")}, in outer  *',
        "        return inner(x) + 1",
        f'    File "{__file__}", line {line_of(inner, "reshape")}, in inner  *',
        "        return tf.reshape(x, [2, 2])",
    ]
    assert "minitf" not in "".join(lines[6:])


def test_an_error_in_a_staged_branch_names_the_line_in_the_branch():
    def f(x):
        if x[0] > 0:
            return inner(x)
        return x

    with pytest.raises(ValueError, match="in user code") as caught:
        tf.function(f)(tf.constant([1, 2, 3]))
    assert f"line {line_of(f, 'inner(x)')}, in f  *" in str(caught.value)


def test_functions_that_are_not_converted_are_marked():
    helper = tf.autograph.experimental.do_not_convert(inner)
    with pytest.raises(ValueError, match="in user code") as caught:
        tf.function(lambda x: helper(x))(tf.constant([1, 2, 3]))
    assert "in inner  **" in str(caught.value)


def test_one_stack_through_nested_functions():
    nested = tf.function(inner)

    def f(x):
        return nested(x)

    with pytest.raises(ValueError, match="in user code") as caught:
        tf.function(f)(tf.constant([1, 2, 3]))
    assert str(caught.value).count("in user code:") == 1
    assert "in f  *" in str(caught.value)
    assert "in inner  *" in str(caught.value)


def test_without_autograph_the_error_is_as_it_was_raised():
    with pytest.raises(ValueError, match=r"^no$"):
        tf.function(raising(ValueError("no")).python_function, autograph=False)(tf.constant(1))
