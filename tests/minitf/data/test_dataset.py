"""Transformations and sources, read eagerly."""

import numpy as np
import pytest

import minitf as tf

Dataset = tf.data.Dataset


def numbers(dataset: Dataset) -> list[int]:
    return [int(element) for element in dataset]


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        (Dataset.range(3), [0, 1, 2]),
        (Dataset.range(5, 0, -2), [5, 3, 1]),
        (Dataset.range(5).take(2), [0, 1]),
        (Dataset.range(5).skip(3), [3, 4]),
        (Dataset.range(5).shard(2, 1), [1, 3]),
        (Dataset.range(2).repeat(2), [0, 1, 0, 1]),
        (Dataset.range(2).repeat().take(5), [0, 1, 0, 1, 0]),
        (Dataset.range(0).repeat(), []),
        (Dataset.range(2).concatenate(Dataset.range(1)), [0, 1, 0]),
        (Dataset.range(5).batch(2).unbatch(), [0, 1, 2, 3, 4]),
        (Dataset.range(5).filter(lambda x: x > 2), [3, 4]),
        (Dataset.range(5).take_while(lambda x: x < 2), [0, 1]),
        (Dataset.range(3).flat_map(Dataset.range), [0, 0, 1]),
        (Dataset.range(3).scan(np.int64(0), lambda s, x: (s + x, s + x)), [0, 1, 3]),
        (
            Dataset.range(1, 4).interleave(lambda x: Dataset.from_tensors(x).repeat(3), 2, 2),
            [1, 1, 2, 2, 1, 2, 3, 3, 3],
        ),
    ],
)
def test_elements(dataset: Dataset, expected: list[int]) -> None:
    assert numbers(dataset) == expected
    assert numbers(dataset) == expected  # reading again begins again


def test_batches_may_drop_the_rest() -> None:
    batches = Dataset.range(5).batch(2)
    assert [batch.tolist() for batch in batches.as_numpy_iterator()] == [[0, 1], [2, 3], [4]]
    assert batches.element_spec.shape == tf.TensorShape([None])
    dropped = Dataset.range(5).batch(2, drop_remainder=True)
    assert [batch.tolist() for batch in dropped.as_numpy_iterator()] == [[0, 1], [2, 3]]
    assert dropped.element_spec.shape == tf.TensorShape([2])


def test_batches_of_text_and_structures() -> None:
    table = Dataset.from_tensor_slices({"a": [1, 2], "b": ["x", "y"]}).batch(2)
    (batch,) = table.as_numpy_iterator()
    assert batch["a"].tolist() == [1, 2]
    assert batch["b"].tolist() == [b"x", b"y"]


def test_batches_of_different_shapes_are_refused() -> None:
    ragged = Dataset.range(1, 3).map(lambda n: tf.range(n)).batch(2)
    with pytest.raises(tf.errors.InvalidArgumentError, match="number of elements does not match"):
        list(ragged)


def test_padded_batches_are_as_long_as_the_longest() -> None:
    rows = Dataset.range(1, 4).map(lambda n: tf.range(n)).padded_batch(2)
    assert [batch.tolist() for batch in rows.as_numpy_iterator()] == [[[0, 0], [0, 1]], [[0, 1, 2]]]


def test_windows_overlap() -> None:
    windows = Dataset.range(4).window(2, shift=1, drop_remainder=True)
    assert [numbers(window) for window in windows] == [[0, 1], [1, 2], [2, 3]]


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        (Dataset.range(5), 5),
        (Dataset.range(5).batch(2), 3),
        (Dataset.range(5).batch(2, drop_remainder=True), 2),
        (Dataset.range(5).take(9), 5),
        (Dataset.range(5).repeat().take(9), 9),
        (Dataset.range(5).repeat(), tf.data.INFINITE_CARDINALITY),
        (Dataset.range(5).filter(lambda x: x > 1), tf.data.UNKNOWN_CARDINALITY),
        (Dataset.zip(Dataset.range(5), Dataset.range(3).repeat()), 5),
    ],
)
def test_cardinality(dataset: Dataset, expected: int) -> None:
    assert int(dataset.cardinality()) == expected


def test_shuffling_is_tensorflows() -> None:
    """Recorded from TensorFlow 2.21 with the global seed 1."""
    tf.random.set_seed(1)
    shuffled = Dataset.range(8).shuffle(3, seed=42)
    assert numbers(shuffled) == [2, 1, 0, 3, 4, 6, 7, 5]
    assert numbers(shuffled) == [2, 0, 3, 4, 1, 7, 6, 5]


def test_shuffling_without_a_seed_keeps_all_elements() -> None:
    assert sorted(numbers(Dataset.range(100).shuffle(10))) == list(range(100))


def test_a_cached_dataset_is_computed_once() -> None:
    count = tf.Variable(0)

    def counted(x):
        count.assign_add(1)
        return x

    dataset = Dataset.range(3).map(counted).cache()
    assert numbers(dataset) == numbers(dataset)
    assert int(count) == 3


def test_reduce_keeps_structure_and_dtypes() -> None:
    count, product = Dataset.range(1, 4).reduce((0, 1.0), lambda state, x: (state[0] + 1, state[1] * 2))
    assert int(count) == 3
    assert float(product) == 8.0
    with pytest.raises(TypeError, match="must match the initial state"):
        Dataset.range(2).reduce(0, lambda state, x: x)


def test_a_single_element() -> None:
    assert int(Dataset.range(1).get_single_element()) == 0
    with pytest.raises(tf.errors.InvalidArgumentError, match="empty"):
        Dataset.range(0).get_single_element()


def test_a_mapped_function_that_fails_names_the_op() -> None:
    dataset = Dataset.from_tensor_slices([0, 7]).map(lambda i: tf.gather([1, 2], i))
    iterator = iter(dataset)
    assert int(next(iterator)) == 1
    with pytest.raises(tf.errors.InvalidArgumentError, match=r"indices = 7 is not in \[0, 2\)"):
        next(iterator)


def test_only_datasets_are_zipped() -> None:
    with pytest.raises(TypeError, match="Python `list` is not supported"):
        Dataset.zip([Dataset.range(1)])
    with pytest.raises(TypeError, match="Encountered object of type"):
        Dataset.zip((Dataset.range(1), 3))


def test_what_is_missing_is_named() -> None:
    with pytest.raises(NotImplementedError, match=r"tf\.data\.Dataset\.snapshot is not in the browser"):
        Dataset.range(1).snapshot("path")
    with pytest.raises(NotImplementedError, match=r"tf\.data\.Dataset\.list_files"):
        Dataset.list_files("*")
    with pytest.raises(AttributeError, match="has no attribute 'no_such'"):
        Dataset.range(1).no_such()
