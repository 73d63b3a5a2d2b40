"""Datasets and iterators in functions: loops, arguments, captures."""

import pytest

import minitf as tf


def op_types(function, *arguments) -> list[str]:
    return [node.type for node in function.get_concrete_function(*arguments).graph.get_operations()]


@tf.function
def total(dataset):
    s = tf.constant(0, tf.int64)
    for x in dataset:
        s += x
    return s


def test_a_loop_is_a_scan_and_a_reduction() -> None:
    assert int(total(tf.data.Dataset.range(5))) == 10
    assert int(total(tf.data.Dataset.range(0))) == 0
    assert {"ScanDataset", "ReduceDataset"} <= set(op_types(total, tf.data.Dataset.range(5)))


def test_datasets_of_one_kind_share_a_trace() -> None:
    before = total.experimental_get_tracing_count()
    total(tf.data.Dataset.range(3))
    total(tf.data.Dataset.range(4).map(lambda x: x * 2))
    assert total.experimental_get_tracing_count() - before <= 1


def test_break_stops_reading() -> None:
    read = tf.Variable(0)

    def counted(x):
        read.assign_add(1)
        return x

    dataset = tf.data.Dataset.range(100).map(counted)

    @tf.function
    def first_above(limit):
        found = tf.constant(-1, tf.int64)
        for x in dataset:
            if x > limit:
                found = x
                break
        return found

    assert int(first_above(tf.constant(3, tf.int64))) == 4
    assert int(read) == 6  # the element after the break is read to see that there is a break


def test_a_loop_without_variables_runs_for_its_effects() -> None:
    count = tf.Variable(0)

    @tf.function
    def run(dataset):
        for _ in dataset:
            count.assign_add(1)

    run(tf.data.Dataset.range(4))
    assert int(count) == 4


def test_variables_must_be_defined_before() -> None:
    @tf.function
    def last(dataset):
        for x in dataset:
            found = x
        return found

    with pytest.raises(ValueError, match="'found' must be defined before the loop"):
        last(tf.data.Dataset.range(3))


def test_an_iterator_goes_on_between_calls() -> None:
    iterator = iter(tf.data.Dataset.range(2))

    @tf.function
    def following():
        return next(iterator)

    assert [int(following()), int(following())] == [0, 1]
    with pytest.raises(tf.errors.OutOfRangeError, match="End of sequence"):
        following()
    with pytest.raises(StopIteration):
        next(iterator)


def test_a_loop_over_an_iterator_leaves_the_rest() -> None:
    @tf.function
    def until(iterator, limit):
        s = tf.constant(0, tf.int64)
        for x in iterator:
            s += x
            if x >= limit:
                break
        return s

    iterator = iter(tf.data.Dataset.range(10))
    assert int(until(iterator, tf.constant(3, tf.int64))) == 6
    assert int(next(iterator)) == 4
    assert "While" in op_types(until, iterator, tf.constant(3, tf.int64))


def test_builtins_over_datasets() -> None:
    dataset = tf.data.Dataset.range(10, 13)

    @tf.function
    def weighted():
        s = tf.constant(0, tf.int64)
        for i, x in enumerate(dataset):
            s += i * x
        return s, len(dataset)

    assert [int(value) for value in weighted()] == [35, 3]


def test_the_eager_switch_does_not_reach_mapped_functions() -> None:
    seen = []

    def note(x):
        seen.append(tf.executing_eagerly())
        return x

    tf.config.run_functions_eagerly(True)
    try:
        with pytest.warns(UserWarning, match="does not apply to tf.data functions"):
            dataset = tf.data.Dataset.range(2).map(note)
    finally:
        tf.config.run_functions_eagerly(False)
    assert [int(x) for x in dataset] == [0, 1]
    assert seen == [False]


def test_no_gradient_flows_out_of_a_loop() -> None:
    w = tf.Variable(2.0)
    dataset = tf.data.Dataset.from_tensor_slices([1.0, 2.0])
    with tf.GradientTape() as tape:
        s = dataset.reduce(0.0, lambda total, x: total + w * x)
    assert float(s) == 6.0
    assert tape.gradient(s, w) is None
