"""Seeding rules, and TensorFlow's own numbers for the same seeds (recorded from TensorFlow 2.21)."""

import numpy as np
import pytest

import minitf as tf


def rounded(tensor: tf.Tensor) -> list:
    return np.round(tensor.numpy().astype(float), 4).tolist()


def draw(seed: int | None = None) -> float:
    return float(tf.random.uniform([], seed=seed).numpy())


def test_numbers_are_tensorflows() -> None:
    tf.random.set_seed(7)
    assert rounded(tf.random.normal([5])) == [0.5983, 0.0628, 0.1463, 0.4848, -0.2357]
    assert rounded(tf.random.uniform([3], 2, 5)) == [2.0572, 3.949, 4.0886]
    assert rounded(tf.random.uniform([3], 2, 5, dtype=tf.int32)) == [2, 3, 2]
    assert rounded(tf.random.uniform([3], 2, 5, dtype=tf.int64)) == [3, 4, 2]
    assert rounded(tf.random.normal([3], dtype=tf.float64)) == [0.6718, 0.3374, -0.6658]


def test_choices_and_orders_are_tensorflows() -> None:
    tf.random.set_seed(3)
    assert rounded(tf.random.shuffle([1, 2, 3, 4, 5])) == [5, 3, 2, 4, 1]


def test_stateless_numbers_are_tensorflows() -> None:
    assert rounded(tf.random.stateless_normal([4], [1, 2])) == [0.5441, 0.2074, 0.0736, 0.0464]
    assert rounded(tf.random.stateless_uniform([4], [1, 2], 0, 10, dtype=tf.int32)) == [0, 9, 4, 9]
    assert rounded(tf.random.stateless_categorical([[0.0, 1.0, 2.0]], 5, [1, 2])) == [[2, 2, 1, 2, 2]]
    assert tf.random.split([1, 2]).numpy().tolist() == [[1105988140, 1738052849], [-335576002, 370444179]]
    assert tf.random.fold_in([1, 2], 5).numpy().tolist() == [1105988140, 5]


def test_the_global_seed_starts_the_sequence_again() -> None:
    tf.random.set_seed(5)
    first = [draw(), draw(), draw(seed=1), draw(seed=1)]
    tf.random.set_seed(5)
    assert [draw(), draw(), draw(seed=1), draw(seed=1)] == first
    assert len(set(first)) == 4


def test_without_seeds_numbers_differ() -> None:
    assert draw() != draw()


def test_each_op_of_a_function_has_its_own_sequence() -> None:
    pair = tf.function(lambda: (tf.random.uniform([], seed=1), tf.random.uniform([], seed=1)))
    tf.random.set_seed(5)
    first, second = pair(), pair()
    assert float(first[0]) == float(first[1])
    assert float(first[0]) != float(second[0])
    assert round(float(first[0]), 4) == 0.3875


def test_setting_the_seed_restarts_a_traced_function() -> None:
    tf.random.set_seed(5)
    function = tf.function(lambda: tf.random.uniform([]))
    first = [float(function()), float(function())]
    tf.random.set_seed(5)
    assert [float(function()), float(function())] == first
    assert round(first[0], 4) == 0.1829


def test_generator_agrees_between_eager_and_graph() -> None:
    eager, traced = (tf.random.Generator.from_seed(1) for _ in range(2))
    function = tf.function(lambda: traced.normal([2]))
    for expected in ([0.4384, -0.5344], [1.6307, 0.0078]):
        assert rounded(eager.normal([2])) == expected
        assert rounded(function()) == expected
    assert eager.state.numpy().tolist() == traced.state.numpy().tolist() == [1025, 0, 0]


def test_generator_resets_and_splits() -> None:
    generator = tf.random.Generator.from_seed(1)
    first = rounded(generator.uniform([3]))
    generator.reset_from_seed(1)
    assert rounded(generator.uniform([3])) == first
    keys = [int(part.key) for part in generator.split(2)]
    assert len(set(keys)) == 2


def test_uniform_integers_need_a_maximum() -> None:
    with pytest.raises(ValueError, match=r"Must specify maxval for integer dtype tf\.int32"):
        tf.random.uniform([2], dtype=tf.int32)


def test_dropout_keeps_the_mean() -> None:
    tf.random.set_seed(1)
    kept = tf.nn.dropout(tf.ones([1000]), 0.5).numpy()
    assert set(kept.tolist()) == {0.0, 2.0}
    assert 0.8 < kept.mean() < 1.2
