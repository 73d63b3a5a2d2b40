"""Shuffling: a buffer from which elements are drawn by a seeded sequence, in TensorFlow's order."""

from collections.abc import Iterator
from itertools import islice

import numpy as np

from minitf.data.pipeline import Pipeline, bare, refused, variant
from minitf.ops import philox
from minitf.registry import define, not_differentiable

_BLOCKS = 64


def _words(seed: int, seed2: int) -> Iterator[int]:
    """The random 32-bit words of two seeds."""
    stream = philox.from_seeds(seed, seed2)
    while True:
        yield from stream.words(4 * _BLOCKS).ravel().tolist()
        stream.skip(_BLOCKS)


def _shuffle(
    source: object, buffer_size: np.int64, seed: np.int64, seed2: np.int64, reshuffle: bool
) -> Pipeline:
    source, size = bare(source), int(buffer_size)
    if size <= 0 and size != -1:
        raise refused("buffer_size must be greater than zero or UNKNOWN_CARDINALITY")
    seeds = int(seed), int(seed2)
    if seeds == (0, 0):
        seeds = philox.entropy(), philox.entropy()
    fresh_seeds = _words(*seeds)

    def elements() -> Iterator[tuple]:
        draws = _words(next(fresh_seeds), next(fresh_seeds)) if reshuffle else _words(*seeds)
        items = iter(source)
        buffer = list(items if size < 0 else islice(items, size))
        start = 0  # the buffer is a ring: this is where its oldest element lies
        for item in items:
            index = (start + next(draws) % len(buffer)) % len(buffer)
            chosen, buffer[index] = buffer[index], buffer[start]
            buffer[start] = item
            start = (start + 1) % len(buffer)
            yield chosen
        rest = buffer[start:] + buffer[:start]
        for first in range(len(rest)):
            index = first + next(draws) % (len(rest) - first)
            rest[first], rest[index] = rest[index], rest[first]
            yield rest[first]

    return Pipeline("Shuffle", elements, source.cardinality)


shuffle_dataset = define(
    "ShuffleDatasetV3",
    "input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64",
    infer=variant,
    kernel=_shuffle,
    stateful=True,
)
not_differentiable(shuffle_dataset)
