"""Shuffling: a buffer from which elements are drawn by a seeded sequence."""

import random
from collections.abc import Iterator
from itertools import islice

import numpy as np

from minitf.data.pipeline import Pipeline, bare, refused, variant
from minitf.registry import define


def _shuffle(
    source: object, buffer_size: np.int64, seed: np.int64, seed2: np.int64, reshuffle: bool
) -> Pipeline:
    """NB: as in TensorFlow the seeds decide the order, but it is another order than TensorFlow's."""
    source, size = bare(source), int(buffer_size)
    if size <= 0 and size != -1:
        raise refused("buffer_size must be greater than zero or UNKNOWN_CARDINALITY")
    is_fresh = int(seed) == int(seed2) == 0
    seeds = random.Random(None if is_fresh else f"{int(seed)}, {int(seed2)}")
    first = seeds.random()

    def elements() -> Iterator[tuple]:
        draw = random.Random(seeds.random() if reshuffle else first)
        items = iter(source)
        buffer = list(items if size < 0 else islice(items, size))
        for item in items:
            index = draw.randrange(len(buffer))
            chosen, buffer[index] = buffer[index], item
            yield chosen
        draw.shuffle(buffer)
        yield from buffer

    return Pipeline("Shuffle", elements, source.cardinality)


shuffle_dataset = define(
    "ShuffleDatasetV3",
    "input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64",
    infer=variant,
    kernel=_shuffle,
    stateful=True,
)
