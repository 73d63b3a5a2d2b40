"""Ops that make a dataset from datasets without a function of the learner."""

from collections.abc import Iterator
from itertools import chain, islice

import numpy as np

from minitf.data.pipeline import (
    INFINITE_CARDINALITY,
    UNKNOWN_CARDINALITY,
    Pipeline,
    bare,
    refused,
    scaled,
    smallest,
    variant,
)
from minitf.data.sources import rows
from minitf.registry import Op, define, not_differentiable


def _named(name: str, parameters: str, kernel, stateful: bool = False) -> Op:
    return define(
        name, f"input_dataset: variant{parameters}", infer=variant, kernel=kernel, stateful=stateful
    )


def _batch(source: object, size: np.int64, drop_remainder: np.bool_) -> Pipeline:
    source, size = bare(source), int(size)
    if size <= 0:
        raise refused("Batch size must be greater than zero.")

    def elements() -> Iterator[tuple]:
        for batch in _groups(iter(source), size):
            if len(batch) == size or not drop_remainder:
                yield tuple(_stacked(column) for column in zip(*batch, strict=True))

    count = scaled(source.cardinality, lambda n: n // size if drop_remainder else -(-n // size))
    return Pipeline("Batch", elements, count)


def _groups(items: Iterator[tuple], size: int) -> Iterator[list]:
    while group := list(islice(items, size)):
        yield group


def _stacked(column: tuple) -> np.ndarray:
    first = np.shape(column[0])
    for item in column:
        if np.shape(item) != first:
            shapes = " ".join(
                f"[{text}]: {_bracketed(one)}," for text, one in (("tensor", item), ("batch", column[0]))
            )
            raise refused(
                "Cannot add tensor to the batch: number of elements does not match. Shapes are:"
                f" {shapes.rstrip(',')}"
            )
    return np.stack(column)


def _bracketed(value: np.ndarray) -> str:
    return f"[{','.join(map(str, np.shape(value)))}]"


batch_dataset = _named("BatchDatasetV2", ", batch_size: int64, drop_remainder: bool", _batch)


def _padded_batch(source: object, size: np.int64, drop_remainder: np.bool_, *rest: np.ndarray) -> Pipeline:
    source, size = bare(source), int(size)
    count = len(rest) // 2
    shapes, fillers = rest[:count], rest[count:]

    def elements() -> Iterator[tuple]:
        for batch in _groups(iter(source), size):
            if len(batch) == size or not drop_remainder:
                columns = zip(zip(*batch, strict=True), shapes, fillers, strict=True)
                yield tuple(_padded(column, shape, filler) for column, shape, filler in columns)

    number = scaled(source.cardinality, lambda n: n // size if drop_remainder else -(-n // size))
    return Pipeline("PaddedBatch", elements, number)


def _padded(column: tuple, shape: np.ndarray, filler: np.ndarray) -> np.ndarray:
    longest = np.max([np.shape(item) for item in column], axis=0, initial=0)
    sizes = [int(most if wanted < 0 else wanted) for wanted, most in zip(shape, longest, strict=True)]
    if any(size < most for size, most in zip(sizes, longest, strict=True)):
        raise refused("Attempted to pad to a smaller size than the input element.")
    result = np.full([len(column), *sizes], filler, dtype=np.asarray(column[0]).dtype)
    for index, item in enumerate(column):
        result[(index, *(slice(0, size) for size in np.shape(item)))] = item
    return result


padded_batch_dataset = _named(
    "PaddedBatchDatasetV2", ", batch_size: int64, drop_remainder: bool, rest: *any", _padded_batch
)


def _unbatch(source: object) -> Pipeline:
    source = bare(source)
    return Pipeline(
        "Unbatch", lambda: chain.from_iterable(rows(batch) for batch in source), UNKNOWN_CARDINALITY
    )


unbatch_dataset = _named("UnbatchDataset", "", _unbatch)


def _zip(*sources: object) -> Pipeline:
    sources = [bare(source) for source in sources]

    def elements() -> Iterator[tuple]:
        for parts in zip(*sources, strict=False):
            yield tuple(chain.from_iterable(parts))

    return Pipeline("Zip", elements, smallest([source.cardinality for source in sources]))


zip_dataset = define("ZipDataset", "input_datasets: *variant", infer=variant, kernel=_zip)
not_differentiable(zip_dataset)


def _concatenate(first: object, second: object) -> Pipeline:
    first, second = bare(first), bare(second)
    counts = [first.cardinality, second.cardinality]
    total = (
        INFINITE_CARDINALITY
        if INFINITE_CARDINALITY in counts
        else UNKNOWN_CARDINALITY
        if UNKNOWN_CARDINALITY in counts
        else sum(counts)
    )
    return Pipeline("Concatenate", lambda: chain(first, second), total)


concatenate_dataset = _named("ConcatenateDataset", ", another_dataset: variant", _concatenate)


def _take(source: object, count: np.int64) -> Pipeline:
    source, count = bare(source), int(count)
    if count < 0:
        return source
    number = (
        count
        if source.cardinality == INFINITE_CARDINALITY
        else scaled(source.cardinality, lambda n: min(n, count))
    )
    return Pipeline("Take", lambda: islice(source, count), number)


def _skip(source: object, count: np.int64) -> Pipeline:
    source, count = bare(source), int(count)
    if count < 0:
        return Pipeline("Skip", lambda: iter(()), 0)
    number = scaled(source.cardinality, lambda n: max(n - count, 0))
    return Pipeline("Skip", lambda: islice(source, count, None), number)


def _repeat(source: object, count: np.int64) -> Pipeline:
    source, count = bare(source), int(count)
    if count < 0:
        return Pipeline(
            "Repeat", lambda: _forever(source), 0 if source.cardinality == 0 else INFINITE_CARDINALITY
        )
    number = 0 if count == 0 else scaled(source.cardinality, lambda n: n * count)
    return Pipeline("Repeat", lambda: chain.from_iterable(source for _ in range(count)), number)


def _forever(source: Pipeline) -> Iterator[tuple]:
    """Endlessly, unless the source is empty."""
    is_empty = False
    while not is_empty:
        is_empty = True
        for element in source:
            is_empty = False
            yield element


take_dataset = _named("TakeDataset", ", count: int64", _take)
skip_dataset = _named("SkipDataset", ", count: int64", _skip)
repeat_dataset = _named("RepeatDataset", ", count: int64", _repeat)


def _shard(source: object, shards: np.int64, index: np.int64) -> Pipeline:
    source, shards, index = bare(source), int(shards), int(index)
    if index >= shards or index < 0:
        raise refused(
            f"index must be between 0 and {shards - 1} (currently index = {index}, num_shards = {shards})."
        )
    number = scaled(source.cardinality, lambda n: len(range(index, n, shards)))
    return Pipeline("Shard", lambda: islice(source, index, None, shards), number)


shard_dataset = _named("ShardDataset", ", num_shards: int64, index: int64", _shard)


def _window(
    source: object, size: np.int64, shift: np.int64, stride: np.int64, drop_remainder: np.bool_
) -> Pipeline:
    """Every element's components become datasets of one component each."""
    source, size, shift, stride = bare(source), int(size), int(shift), int(stride)

    def elements() -> Iterator[tuple]:
        buffer, items = [], iter(source)
        while True:
            buffer += islice(items, max(0, (size - 1) * stride + 1 - len(buffer)))
            window = buffer[: (size - 1) * stride + 1 : stride]
            if not window or (drop_remainder and len(window) < size):
                return
            yield tuple(_of_column(column) for column in zip(*window, strict=True))
            missing = max(0, shift - len(buffer))
            buffer = buffer[shift:]
            list(islice(items, missing))

    return Pipeline(
        "Window",
        elements,
        UNKNOWN_CARDINALITY if source.cardinality != INFINITE_CARDINALITY else INFINITE_CARDINALITY,
    )


def _of_column(column: tuple) -> Pipeline:
    return Pipeline("Window", lambda: ((item,) for item in column), len(column))


window_dataset = _named(
    "WindowDataset", ", size: int64, shift: int64, stride: int64, drop_remainder: bool", _window
)


def _prefetch(source: object, buffer_size: np.int64) -> Pipeline:
    """NB: there is nothing to run ahead with here."""
    source = bare(source)
    return Pipeline("Prefetch", lambda: iter(source), source.cardinality)


prefetch_dataset = _named("PrefetchDataset", ", buffer_size: int64", _prefetch)


def _cache(source: object, filename: np.ndarray) -> Pipeline:
    """NB: a file name is accepted, but elements are kept in memory."""
    source, kept = bare(source), []
    is_complete = False

    def elements() -> Iterator[tuple]:
        nonlocal is_complete, kept
        if is_complete:
            yield from kept
            return
        found = []
        for element in source:
            found.append(element)
            yield element
        kept, is_complete = found, True

    return Pipeline("Cache", elements, source.cardinality)


cache_dataset = _named("CacheDatasetV2", ", filename: string", _cache, stateful=True)


def _unique(source: object) -> Pipeline:
    source = bare(source)

    def elements() -> Iterator[tuple]:
        seen = set()
        for element in source:
            key = tuple(map(_key, element))
            if key not in seen:
                seen.add(key)
                yield element

    return Pipeline("Unique", elements, UNKNOWN_CARDINALITY)


def _key(part: np.ndarray) -> object:
    """A component as something that can be compared: text by value, numbers by their bytes."""
    return part.item() if part.dtype == object else part.tobytes()


unique_dataset = _named("UniqueDataset", "", _unique)
