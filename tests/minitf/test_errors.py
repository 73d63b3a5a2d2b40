"""Error classes have TensorFlow's names, bases and codes."""

import pickle

import pytest

import minitf as tf


@pytest.mark.parametrize(
    ("name", "code"), [("InvalidArgumentError", 3), ("FailedPreconditionError", 9), ("OutOfRangeError", 11)]
)
def test_op_errors(name, code):
    error = getattr(tf.errors, name)(None, None, "what happened")
    assert isinstance(error, tf.errors.OpError) and (str(error), error.error_code) == ("what happened", code)
    assert pickle.loads(pickle.dumps(error)).message == "what happened"


def test_errors_of_graph_building_are_python_errors():
    assert issubclass(tf.errors.OperatorNotAllowedInGraphError, TypeError)
    assert issubclass(tf.errors.InaccessibleTensorError, ValueError)
