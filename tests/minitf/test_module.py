"""Modules find the variables in their attributes."""

import pytest

import minitf as tf


class Dense(tf.Module):
    def __init__(self, name=None):
        super().__init__(name=name)
        with self.name_scope:
            self.w = tf.Variable(1.0, name="w")
            self.frozen = tf.Variable(1.0, name="frozen", trainable=False)


class Model(tf.Module):
    def __init__(self):
        super().__init__()
        self.layers = [Dense(), Dense("second")]
        self.scale = {"a": tf.Variable(2.0)}


def test_variables_and_submodules():
    model = Model()
    assert len(model.variables) == 5 and len(model.trainable_variables) == 3
    assert [module.name for module in model.submodules] == ["dense", "second"]


def test_names():
    assert (Model().name, Dense("first_layer").w.name) == ("model", "first_layer/w:0")
    with pytest.raises(ValueError, match="is not a valid module name"):
        tf.Module("a b")
