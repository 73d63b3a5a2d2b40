"""What a dataset is while a graph runs: something to iterate over, again and again.

Elements are tuples of NumPy values, the flat components of what the learner sees.
"""

import itertools
from collections.abc import Callable, Iterator

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError, OpError
from minitf.graph.executor import NodeError, compiled
from minitf.graph.func_graph import FuncGraph
from minitf.registry import Abstract
from minitf.shapes import TensorShape

INFINITE_CARDINALITY, UNKNOWN_CARDINALITY = -1, -2
_numbers = itertools.count(1)


class Pipeline:
    """The value of a dataset's variant tensor. `iter` starts from the beginning.

    cardinality: the number of elements, INFINITE_CARDINALITY or UNKNOWN_CARDINALITY.
    """

    __slots__ = ("__weakref__", "_start", "cardinality", "name")
    shape = ()
    size = 1

    def __init__(self, name: str, start: Callable[[], Iterator[tuple]], cardinality: int):
        self.name = name
        self._start = start
        self.cardinality = cardinality

    def __iter__(self) -> Iterator[tuple]:
        return self._start()

    def __repr__(self) -> str:
        return f"<{self.name}DatasetOp::Dataset>"


def bare(value: object) -> object:
    """A handle itself: eager tensors may wrap it in an object array."""
    return value.item() if isinstance(value, np.ndarray) else value


def variant(*inputs: Abstract, **attrs: object) -> Abstract:
    """The shape rule of ops that return a dataset."""
    return Abstract(dtypes.variant, TensorShape(()))


def calling(graph: FuncGraph, captured: tuple, transformation: str) -> Callable[..., tuple]:
    """The learner's function as a function of an element's components.

    What it raises is told as TensorFlow tells it. NB: TensorFlow names the whole path of iterators that led
    to the transformation.
    """
    run = compiled(graph)
    number = next(_numbers)

    def call(*values: object) -> tuple:
        try:
            return run(*values, *captured)
        except NodeError as failure:
            raise _failed(failure, transformation, number) from failure

    return call


def _failed(failure: NodeError, transformation: str, number: int) -> OpError:
    # Pipelines are optimized before they run: a map is run by another op than the learner made.
    ran = {"Map": "ParallelMapV2"}.get(transformation, transformation)
    return type(failure.error)(
        None,
        None,
        f"Error in user-defined function passed to {transformation}Dataset:{number} transformation with"
        f" iterator: Iterator::Root::{ran}: {failure.error.message}\n\t [[{{{{node {failure.node.name}}}}}]]",
    )


def refused(text: str) -> InvalidArgumentError:
    """The error of an op that was given a value it cannot work with."""
    return InvalidArgumentError(None, None, text)


def scaled(cardinality: int, change: Callable[[int], int]) -> int:
    """A finite cardinality changed; infinite and unknown stay."""
    return cardinality if cardinality < 0 else change(cardinality)


def smallest(cardinalities: list[int]) -> int:
    """The cardinality of datasets that are read side by side."""
    if UNKNOWN_CARDINALITY in cardinalities:
        return UNKNOWN_CARDINALITY
    return min((one for one in cardinalities if one >= 0), default=INFINITE_CARDINALITY)
