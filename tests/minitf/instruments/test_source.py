"""Converted source."""

import minitf as tf
from minitf.instruments.source import converted_source


def sign(x):
    if x > 0:
        return 1
    return -1


def test_of_a_python_function_and_of_a_tf_function():
    assert "ag__.if_stmt" in converted_source(sign)
    assert converted_source(tf.function(sign)) == converted_source(sign)
