"""Python's builtins over datasets in converted code."""

import builtins
from collections.abc import Callable

from minitf.autograph.builtins import OVERLOADS, len_
from minitf.data.dataset import Dataset
from minitf.data.pipeline import INFINITE_CARDINALITY, UNKNOWN_CARDINALITY
from minitf.ops.comparisons import logical_and
from minitf.ops.conversion import identity
from minitf.ops.debugging import Assert
from minitf.ops.strings import as_string, join
from minitf.tensors import Tensor


def _are_datasets(values: tuple) -> bool:
    return bool(values) and all(isinstance(value, Dataset) for value in values)


def enumerate_(iterable: object, start: object = 0) -> object:
    """`enumerate(iterable, start)`."""
    if isinstance(iterable, Dataset):
        return iterable.enumerate(start)
    return builtins.enumerate(iterable, start)


def zip_(*iterables: object, strict: bool = False) -> object:
    """`zip(*iterables)`; side by side as one dataset when all are datasets."""
    return Dataset.zip(iterables) if _are_datasets(iterables) else builtins.zip(*iterables, strict=strict)


def map_(function: Callable, *iterables: object) -> object:
    """`map(function, *iterables)`."""
    return (
        Dataset.zip(iterables).map(function)
        if _are_datasets(iterables)
        else builtins.map(function, *iterables)
    )


def filter_(function: Callable, iterable: object) -> object:
    """`filter(function, iterable)`."""
    return iterable.filter(function) if isinstance(iterable, Dataset) else builtins.filter(function, iterable)


def length(value: object) -> object:
    """`len(value)`; of a dataset, a tensor that fails when the graph runs if there is no length."""
    return _length(value) if isinstance(value, Dataset) else len_(value)


def _length(dataset: Dataset) -> Tensor:
    count = dataset.cardinality()
    text = join(["len requires dataset with definitive cardinality, got ", as_string(count)])
    Assert(logical_and(count != INFINITE_CARDINALITY, count != UNKNOWN_CARDINALITY), [text])
    return identity(count)


OVERLOADS |= {
    builtins.enumerate: enumerate_,
    builtins.filter: filter_,
    builtins.len: length,
    builtins.map: map_,
    builtins.zip: zip_,
}
