"""Datasets from Python generators."""

import pytest

import minitf as tf

SCALAR = tf.TensorSpec([], tf.int32)


def test_a_generator_runs_anew_for_each_iterator() -> None:
    started = []

    def count():
        started.append(len(started))
        yield from (1, 2)

    dataset = tf.data.Dataset.from_generator(count, output_signature=SCALAR)
    first, second = iter(dataset), iter(dataset)
    assert [int(next(first)), int(next(second)), int(next(first))] == [1, 1, 2]
    assert started == [0, 1]


def test_elements_must_fit_the_signature() -> None:
    dataset = tf.data.Dataset.from_generator(lambda: iter([[1, 2]]), output_signature=SCALAR)
    with pytest.raises(tf.errors.InvalidArgumentError, match="an element of shape"):
        list(dataset)


def test_an_error_of_the_generator_is_the_iterators() -> None:
    def broken():
        yield 1
        raise KeyError("lost")

    iterator = iter(tf.data.Dataset.from_generator(broken, output_signature=SCALAR))
    next(iterator)
    with pytest.raises(tf.errors.UnknownError, match="KeyError"):
        next(iterator)


def test_types_or_a_signature_are_needed() -> None:
    with pytest.raises(TypeError, match="output_signature"):
        tf.data.Dataset.from_generator(lambda: iter([1]))
