"""Philox 4x32-10, the counter-based generator behind TensorFlow's random ops, and numbers drawn from it.

The same seeds give the same numbers as TensorFlow's CPU kernels (up to the last digit of sin, cos and log).
"""

import os

import numpy as np

_MULTIPLIERS = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
_KEY_STEPS = 0x9E3779B9, 0xBB67AE85
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MASK_64 = 2**64 - 1


def blocks(counter: int, key: int, count: int) -> np.ndarray:
    """`count` blocks of four random 32-bit words, for counter, counter + 1, …; a (count, 4) array."""
    low = np.uint64(counter & _MASK_64) + np.arange(count, dtype=np.uint64)
    high = np.full(count, counter >> 64 & _MASK_64, np.uint64) + (low < np.uint64(counter & _MASK_64))
    words = [low & _LOW, low >> _HALF, high & _LOW, high >> _HALF]
    keys = [key & 0xFFFFFFFF, key >> 32 & 0xFFFFFFFF]
    for _ in range(10):
        words = _round(words, keys)
        keys = [(part + step) & 0xFFFFFFFF for part, step in zip(keys, _KEY_STEPS, strict=False)]
    return np.stack(words, axis=-1).astype(np.uint32)


def _round(words: list[np.ndarray], keys: list[int]) -> list[np.ndarray]:
    first, second = _MULTIPLIERS[0] * words[0], _MULTIPLIERS[1] * words[2]
    return [
        (second >> _HALF) ^ words[1] ^ np.uint64(keys[0]),
        second & _LOW,
        (first >> _HALF) ^ words[3] ^ np.uint64(keys[1]),
        first & _LOW,
    ]


class Stream:
    """A place in the sequence of one key: `take(n)` gives the next blocks."""

    def __init__(self, counter: int, key: int):
        self.counter = counter
        self.key = key

    def words(self, count: int, per_block: int = 4) -> np.ndarray:
        """Blocks for at least `count` numbers that use `4 / per_block` words each; does not move on."""
        return blocks(self.counter, self.key, -(-count // per_block))

    def skip(self, count: int) -> None:
        self.counter = (self.counter + count) % 2**128


def from_seeds(seed: int, seed2: int) -> Stream:
    """The sequence of an op with these two seeds."""
    return Stream((seed2 & _MASK_64) << 64, seed & _MASK_64)


# Numbers


def _to_float(words: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """32-bit words (pairs of them for float64) as numbers in [0, 1)."""
    if dtype == np.float64:
        pairs = words.reshape(-1, 2).astype(np.uint64)
        mantissa = (pairs[:, 0] & np.uint64(0xFFFFF)) << _HALF | pairs[:, 1]
        return (mantissa | np.uint64(1023 << 52)).view(np.float64) - 1.0
    if dtype == np.float16:
        bits = (words & np.uint32(0x3FF)).astype(np.uint16) | np.uint16(15 << 10)
        return bits.view(np.float16) - np.float16(1)
    return ((words & np.uint32(0x7FFFFF)) | np.uint32(127 << 23)).view(np.float32) - np.float32(1)


def _per_block(dtype: np.dtype) -> int:
    return 2 if dtype == np.float64 else 4


def uniform(stream: Stream, shape: tuple, dtype: np.dtype) -> np.ndarray:
    """Numbers in [0, 1)."""
    count = _count(shape)
    return _shaped(_to_float(stream.words(count, _per_block(dtype)).ravel(), dtype), count, shape)


def normal(stream: Stream, shape: tuple, dtype: np.dtype) -> np.ndarray:
    """Numbers of mean 0 and variance 1, by the Box-Muller transform."""
    count = _count(shape)
    work = np.dtype(np.float64 if dtype == np.float64 else np.float32)
    pairs = _to_float(stream.words(count, _per_block(work)).ravel(), work).reshape(-1, 2)
    radius = np.sqrt(-2 * np.log(np.maximum(pairs[:, 0], work.type(1e-7))))
    angle = work.type(2 * np.pi) * pairs[:, 1]
    both = np.stack([np.sin(angle) * radius, np.cos(angle) * radius], axis=-1)
    return _shaped(both.ravel().astype(dtype), count, shape)


def truncated_normal(stream: Stream, shape: tuple, dtype: np.dtype) -> np.ndarray:
    """Normal numbers, those further than 2 from 0 drawn again."""
    # NB: in TensorFlow each element draws again from its own part of the sequence; the numbers differ.
    count, ahead, kept = _count(shape), Stream(stream.counter, stream.key), np.empty(0, dtype)
    while kept.size < count:
        drawn = normal(ahead, (2 * count + 8,), dtype)
        ahead.skip(2 * count + 8)
        kept = np.concatenate([kept, drawn[np.abs(drawn) < 2]])
    return _shaped(kept, count, shape)


def integers(stream: Stream, shape: tuple, low: int, high: int, dtype: np.dtype) -> np.ndarray:
    """Whole numbers in [low, high)."""
    count = _count(shape)
    drawn = _whole(stream, count, dtype) % np.uint64(high - low)
    return _shaped((drawn.astype(np.int64) + np.int64(low)).astype(dtype), count, shape)


def full_range(stream: Stream, shape: tuple, dtype: np.dtype) -> np.ndarray:
    """Whole numbers over everything `dtype` holds."""
    count = _count(shape)
    return _shaped(_whole(stream, count, dtype).astype(dtype), count, shape)


def _whole(stream: Stream, count: int, dtype: np.dtype) -> np.ndarray:
    if dtype.itemsize < 8:
        return stream.words(count).ravel()[:count].astype(np.uint64)
    pairs = stream.words(count, 2).reshape(-1, 2).astype(np.uint64)
    return (pairs[:, 0] | pairs[:, 1] << _HALF)[:count]


def permutation(stream: Stream, count: int) -> np.ndarray:
    """An order of `count` things, by Fisher and Yates' shuffle."""
    order = np.arange(count)
    words = stream.words(max(count, 1)).ravel()
    for at in range(count - 1):
        other = at + int(words[at]) % (count - at)
        order[[at, other]] = order[[other, at]]
    return order


def choices(stream: Stream, logits: np.ndarray, count: int) -> np.ndarray:
    """`count` class numbers per row of unnormalized log probabilities."""
    rows = logits.shape[0]
    powers = np.exp(logits.astype(np.float64) - logits.max(axis=1, keepdims=True))
    cumulative = np.cumsum(powers, axis=1)
    drawn = uniform(stream, (rows, count), np.dtype(np.float64)) * cumulative[:, -1:]

    def draw(row):
        return np.searchsorted(cumulative[row], drawn[row], side="right")

    return np.stack([draw(row) for row in range(rows)]) if rows else np.zeros((0, count), np.int64)


def entropy() -> int:
    """64 bits that differ from run to run."""
    return int.from_bytes(os.urandom(8))


def _count(shape: tuple) -> int:
    return int(np.prod(shape, dtype=np.int64))


def _shaped(values: np.ndarray, count: int, shape: tuple) -> np.ndarray:
    return values[:count].reshape(shape)[()]


def scrambled(seed: np.ndarray) -> tuple[int, int]:
    """Key and counter for a stateless seed of two integers: mixed, so that no part of it is weak."""
    first, second = (int(part) & _MASK_64 for part in seed)
    mixed = blocks(second << 64 | first, 0x02461E29 << 32 | 0x3EC8F720, 1)[0]
    return int(mixed[0]) | int(mixed[1]) << 32, (int(mixed[2]) | int(mixed[3]) << 32) << 64
