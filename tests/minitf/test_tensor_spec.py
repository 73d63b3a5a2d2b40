"""Specs of tensors and variables."""

import minitf as tf
from minitf.tensor_spec import VariableSpec


def test_text_and_equality():
    spec = tf.TensorSpec([None, 2], tf.int32, "x")
    assert repr(spec) == "TensorSpec(shape=(None, 2), dtype=tf.int32, name='x')"
    assert spec == tf.TensorSpec([None, 2], tf.int32) and hash(spec) == hash(
        tf.TensorSpec([None, 2], tf.int32)
    )


def test_compatibility():
    spec = tf.TensorSpec([None], tf.float32)
    assert spec.is_compatible_with(tf.zeros([3])) and not spec.is_compatible_with(tf.zeros([3, 1]))
    assert tf.TensorSpec.from_tensor(tf.zeros([3])).is_subtype_of(spec)


def test_common_supertype():
    spec = tf.TensorSpec([2, 3]).most_specific_common_supertype([tf.TensorSpec([2, 4])])
    assert spec == tf.TensorSpec([2, None])
    assert tf.TensorSpec([2]).most_specific_common_supertype([tf.TensorSpec([2], tf.int32)]) is None


def test_variable_spec():
    assert repr(VariableSpec([1], alias_id=0)) == (
        "VariableSpec(shape=(1,), dtype=tf.float32, trainable=True, alias_id=0)"
    )
