"""Standing in for TensorFlow, and saying what is missing."""

import sys

import pytest

import minitf as tf


@pytest.fixture
def installed():
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "tensorflow"}
    for name in before:
        del sys.modules[name]
    tf.install()
    yield
    tf.uninstall()
    sys.modules.update(before)


def test_import_tensorflow_means_minitf(installed):
    import tensorflow
    from tensorflow.math import add

    assert tensorflow is tf and add is tf.math.add


def test_uninstall_takes_it_back(installed):
    tf.uninstall()
    assert "tensorflow" not in sys.modules


def test_a_name_that_tensorflow_has():
    with pytest.raises(NotImplementedError, match="audio is not in the browser runtime"):
        _ = tf.audio


def test_a_name_that_never_was():
    with pytest.raises(AttributeError, match="module 'tensorflow' has no attribute 'reduce_total'"):
        _ = tf.reduce_total
