"""The batches that `fit` and its relatives go through."""

from collections.abc import Iterable, Iterator

import numpy as np

import minitf as tf
from minitf.tensor_spec import TensorSpec
from minitf.tensors import Tensor

_SIZE = 32


class Batches:
    """Pairs, or triples, of arrays cut into batches; or the elements of a dataset as they are."""

    def __init__(
        self,
        x: object,
        y: object = None,
        sample_weight: object = None,
        batch_size: int | None = None,
        shuffle: bool = False,
        steps: int | None = None,
    ):
        self._elements: Iterable | None = None
        self._steps = steps
        if hasattr(x, "element_spec") or (y is None and not _is_array(x)):
            self._elements = x
            return
        given = (x,) if y is None else (x, y) if sample_weight is None else (x, y, sample_weight)
        self._arrays = tf.nest.map_structure(_as_array, given)
        self._count = len(tf.nest.flatten(self._arrays)[0])
        self._size, self._shuffle = batch_size or _SIZE, shuffle

    def __iter__(self) -> Iterator[tuple]:
        for number, batch in enumerate(self._all()):
            if self._steps is not None and number >= self._steps:
                return
            yield batch

    def _all(self) -> Iterable:
        if self._elements is not None:
            return self._elements
        order = np.random.permutation(self._count) if self._shuffle else np.arange(self._count)
        return (self._at(order[at : at + self._size]) for at in range(0, self._count, self._size))

    def _at(self, rows: np.ndarray) -> tuple:
        return tf.nest.map_structure(lambda array: tf.convert_to_tensor(array[rows]), self._arrays)

    def __len__(self) -> int:
        if self._elements is not None:
            return len(self._elements)
        return -(-self._count // self._size)

    def spec(self) -> object:
        """What all batches have in common, if they differ in size: as in Keras, one trace serves all."""
        if self._elements is not None:
            return getattr(self._elements, "element_spec", None)
        if self._count % self._size == 0:
            return None
        return tf.nest.map_structure(
            lambda array: TensorSpec([None, *array.shape[1:]], tf.as_dtype(array.dtype)), self._arrays
        )


def _is_array(x: object) -> bool:
    return all(isinstance(leaf, (np.ndarray, Tensor, int, float)) for leaf in tf.nest.flatten(x))


def _as_array(value: object) -> np.ndarray:
    array = value.numpy() if tf.is_tensor(value) else np.asarray(value)
    return array.astype(np.float32) if array.dtype.kind == "f" else array


def unpack(data: object) -> tuple:
    """x, y and sample weights from what a dataset gives; None for what is not there."""
    parts = tuple(data) if isinstance(data, (list, tuple)) else (data,)
    return (*parts, None, None)[:3]
