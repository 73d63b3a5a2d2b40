"""Text and bytes."""

import pytest

import minitf as tf


def test_both_ways():
    assert tf.compat.as_bytes("é") == "é".encode() == tf.compat.as_bytes("é".encode())
    assert tf.compat.as_text("é".encode()) == "é" == tf.compat.as_str("é")
    assert tf.compat.as_str_any(3) == "3"


@pytest.mark.parametrize("convert", [tf.compat.as_bytes, tf.compat.as_text])
def test_other_values(convert):
    with pytest.raises(TypeError, match="Expected binary or unicode string, got 3"):
        convert(3)
