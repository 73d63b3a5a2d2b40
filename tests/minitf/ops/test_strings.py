"""Text ops (values recorded from TensorFlow 2.21)."""

import pytest

import minitf as tf

S = tf.strings


def test_numbers_as_text() -> None:
    values = S.as_string(tf.constant([1.5, 1 / 3, 1e10, 1e-5]))
    assert values.numpy().tolist() == [b"1.500000", b"0.333333", b"10000000000.000000", b"0.000010"]
    assert S.as_string(True).numpy() == b"true"
    assert S.as_string(1.5, precision=2).numpy() == b"1.50"
    assert S.as_string(3, width=5, fill="0").numpy() == b"00003"
    assert S.as_string(1.5, shortest=True).numpy() == b"1.5"
    with pytest.raises(tf.errors.InvalidArgumentError, match="precision not supported for datatype int32"):
        S.as_string(tf.constant(1), precision=2)


def test_text_as_numbers() -> None:
    assert S.to_number(["1.5", "2"]).numpy().tolist() == [1.5, 2.0]
    with pytest.raises(tf.errors.InvalidArgumentError, match="could not correctly convert string: x"):
        S.to_number("x")


def test_joining_and_splitting() -> None:
    assert S.join(["a", ["b", "c"]], separator="-").numpy().tolist() == [b"a-b", b"a-c"]
    assert S.reduce_join([["a", "b"], ["c", "d"]], axis=1, separator=",").numpy().tolist() == [b"a,b", b"c,d"]
    assert S.split("a b  c").numpy().tolist() == [b"a", b"b", b"c"]
    assert S.format("{} of {}", (tf.constant([1, 2]), "x")).numpy() == b'[1 2] of "x"'


def test_parts_of_text() -> None:
    assert S.length("é").numpy() == 2
    assert S.length("é", unit="UTF8_CHAR").numpy() == 1
    assert S.substr("hello", 1, 3).numpy() == b"ell"
    assert S.substr("hello", -2, 3).numpy() == b"lo"
    assert S.lower("AB").numpy() == b"ab"
    assert S.regex_replace("aab", "a+", "x").numpy() == b"xb"


def test_strings_pass_through_other_ops_in_a_graph() -> None:
    @tf.function
    def run(words: tf.Tensor) -> tuple:
        first, second = words[0], words[1]
        return tf.stack([second, first]), first + second, first == second, tf.where(True, first, second)

    stacked, joined, same, chosen = run(tf.constant(["a", "bb"]))
    assert stacked.numpy().tolist() == [b"bb", b"a"]
    assert (joined.numpy(), bool(same), chosen.numpy()) == (b"abb", False, b"a")
