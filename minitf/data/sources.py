"""Datasets that begin a pipeline: ranges, tensors, and Python generators."""

from collections.abc import Iterator

import numpy as np

from minitf import dtypes
from minitf.data.pipeline import UNKNOWN_CARDINALITY, Pipeline, refused, variant
from minitf.dtypes import DType
from minitf.errors import OpError
from minitf.graph.executor import NodeError, compiled
from minitf.graph.func_graph import FuncGraph
from minitf.registry import define, not_differentiable
from minitf.shapes import TensorShape
from minitf.values import holds


def _range(start: np.int64, stop: np.int64, step: np.int64, output_type: DType) -> Pipeline:
    if step == 0:
        raise refused("step must be a non-zero integer.")
    numbers = range(int(start), int(stop), int(step))
    kind = output_type.as_numpy_dtype
    # Not `len(numbers)`, which a browser's 32 bits cannot hold for `enumerate`.
    count = max(0, -((int(start) - int(stop)) // int(step)))
    return Pipeline("Range", lambda: ((kind(number),) for number in numbers), count)


range_dataset = define(
    "RangeDataset", "start: int64, stop: int64, step: int64", infer=variant, kernel=_range, stateful=True
)


def _tensor(*components: np.ndarray) -> Pipeline:
    return Pipeline("Tensor", lambda: iter((components,)), 1)


tensor_dataset = define("TensorDataset", "components: *any", infer=variant, kernel=_tensor, stateful=True)


def check_slices(shapes: list[TensorShape]) -> None:
    """Raise ValueError unless all shapes have one first axis."""
    if any(shape.rank == 0 for shape in shapes):
        raise ValueError("Unbatching a tensor is only supported for rank >= 1")
    sizes = [shape[0] for shape in shapes if shape.rank is not None and shape[0] is not None]
    for size in sizes[1:]:
        if size != sizes[0]:
            raise ValueError(f"Dimensions {sizes[0]} and {size} are not compatible")


def _slices(*components: np.ndarray) -> Pipeline:
    count = components[0].shape[0]
    if any(component.shape[0] != count for component in components):
        raise refused("All components must have the same size in the 0th dimension")
    return Pipeline("TensorSlice", lambda: rows(components), count)


def rows(components: tuple) -> Iterator[tuple]:
    """The elements of a batch."""
    for index in range(components[0].shape[0]):
        yield tuple(row(component, index) for component in components)


def row(component: np.ndarray, index: int) -> np.ndarray | np.generic:
    """One entry along the first axis, as tensors hold it."""
    item = component[index]
    return holds(dtypes.string, item) if component.dtype == object else item


tensor_slice_dataset = define(
    "TensorSliceDataset", "components: *any", infer=variant, kernel=_slices, stateful=True
)


def _generator(
    *captured: object, init_func: FuncGraph, next_func: FuncGraph, finalize_func: FuncGraph
) -> Pipeline:
    def elements() -> Iterator[tuple]:
        (identifier,) = _called(init_func, *captured)
        while True:
            try:
                element = _called(next_func, identifier)
            except OpError as error:
                if not isinstance(error.__cause__, StopIteration):
                    raise
                _called(finalize_func, identifier)
                return
            yield element

    return Pipeline("Generator", elements, UNKNOWN_CARDINALITY)


def _called(graph: FuncGraph, *values: object) -> tuple:
    """What a graph returns; its errors are those of the Python function in it."""
    try:
        return compiled(graph)(*values)
    except NodeError as failure:
        raise failure.error from failure.error.__cause__


# NB: in TensorFlow this dataset is made inside a FlatMapDataset; the PyFunc nodes are in its graphs as here.
generator_dataset = define(
    "GeneratorDataset", "captured: *any", infer=variant, kernel=_generator, stateful=True
)
for _op in (range_dataset, tensor_dataset, tensor_slice_dataset, generator_dataset):
    not_differentiable(_op)
