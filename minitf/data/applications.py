"""Ops that apply a traced function to every element of a dataset."""

from collections.abc import Iterator
from itertools import islice

import numpy as np

from minitf import dtypes
from minitf.data.iterators import of_specs
from minitf.data.pipeline import (
    INFINITE_CARDINALITY,
    UNKNOWN_CARDINALITY,
    Pipeline,
    bare,
    calling,
    refused,
    variant,
)
from minitf.graph.func_graph import FuncGraph
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import SCALAR

_INPUTS = "input_dataset: variant, other_arguments: *any"


def _map(source: object, *captured: object, f: FuncGraph) -> Pipeline:
    source, function = bare(source), calling(f, captured, "Map")
    return Pipeline("Map", lambda: (function(*element) for element in source), source.cardinality)


map_dataset = define("MapDataset", _INPUTS, infer=variant, kernel=_map)


def _filter(source: object, *captured: object, predicate: FuncGraph) -> Pipeline:
    source, function = bare(source), calling(predicate, captured, "Filter")
    number = source.cardinality if source.cardinality in (0, INFINITE_CARDINALITY) else UNKNOWN_CARDINALITY
    return Pipeline("Filter", lambda: (e for e in source if function(*e)[0]), number)


filter_dataset = define("FilterDataset", _INPUTS, infer=variant, kernel=_filter)


def _take_while(source: object, *captured: object, predicate: FuncGraph) -> Pipeline:
    source, function = bare(source), calling(predicate, captured, "TakeWhile")

    def elements() -> Iterator[tuple]:
        for element in source:
            if not function(*element)[0]:
                return
            yield element

    return Pipeline("TakeWhile", elements, 0 if source.cardinality == 0 else UNKNOWN_CARDINALITY)


take_while_dataset = define("TakeWhileDataset", _INPUTS, infer=variant, kernel=_take_while)


def _flat_map(source: object, *captured: object, f: FuncGraph) -> Pipeline:
    source, function = bare(source), calling(f, captured, "FlatMap")

    def elements() -> Iterator[tuple]:
        for element in source:
            (inner,) = function(*element)
            yield from bare(inner)

    return Pipeline("FlatMap", elements, UNKNOWN_CARDINALITY)


flat_map_dataset = define("FlatMapDataset", _INPUTS, infer=variant, kernel=_flat_map)


def _interleave(
    source: object, cycle_length: np.int64, block_length: np.int64, *captured: object, f: FuncGraph
) -> Pipeline:
    source, function = bare(source), calling(f, captured, "Interleave")
    cycle, block = int(cycle_length), int(block_length)
    if cycle <= 0 or block <= 0:
        raise refused("`cycle_length` and `block_length` must be > 0")

    def elements() -> Iterator[tuple]:
        inputs = (iter(bare(function(*element)[0])) for element in source)
        slots: list = [None] * cycle
        is_over = False
        while not is_over or any(slots):
            for number in range(cycle):
                if slots[number] is None and not is_over:
                    slots[number] = next(inputs, None)
                    is_over = slots[number] is None
                if slots[number] is not None:
                    found = list(islice(slots[number], block))
                    yield from found
                    if len(found) < block:
                        slots[number] = None

    return Pipeline("Interleave", elements, UNKNOWN_CARDINALITY)


interleave_dataset = define(
    "InterleaveDataset",
    "input_dataset: variant, cycle_length: int64, block_length: int64, other_arguments: *any",
    infer=variant,
    kernel=_interleave,
)


def _scan(source: object, *rest: object, f: FuncGraph, count: int) -> Pipeline:
    """The first `count` of the rest are the initial state, the others what the function captured."""
    source, function = bare(source), calling(f, (), "Scan")
    initial, captured = rest[:count], rest[count:]

    def elements() -> Iterator[tuple]:
        state = initial
        for element in source:
            outputs = function(*state, *element, *captured)
            state = outputs[:count]
            yield outputs[count:]

    return Pipeline("Scan", elements, source.cardinality)


_WITH_STATE = "input_dataset: variant, initial_state_and_other_arguments: *any"
scan_dataset = define("ScanDataset", _WITH_STATE, infer=variant, kernel=_scan)


def _reduce_infer(
    source: Abstract, *rest: Abstract, f: FuncGraph, output_types: tuple, output_shapes: tuple
) -> tuple:
    return of_specs(output_types=output_types, output_shapes=output_shapes)


def _reduce(source: object, *rest: object, f: FuncGraph, output_types: tuple, output_shapes: tuple) -> tuple:
    function, count = calling(f, (), "Reduce"), len(output_types)
    state, captured = rest[:count], rest[count:]
    for element in bare(source):
        state = function(*state, *element, *captured)
    return tuple(state)


reduce_dataset = define("ReduceDataset", _WITH_STATE, infer=_reduce_infer, kernel=_reduce, stateful=True)


def _single(source: object, output_types: tuple, output_shapes: tuple) -> tuple:
    found = list(islice(bare(source), 2))
    if len(found) != 1:
        raise refused("Dataset had more than one element." if found else "Dataset was empty.")
    return found[0]


dataset_to_single_element = define(
    "DatasetToSingleElement", "dataset: variant", infer=of_specs, kernel=_single, stateful=True
)
dataset_cardinality = define(
    "DatasetCardinality",
    "input_dataset: variant",
    infer=lambda source: Abstract(dtypes.int64, SCALAR),
    kernel=lambda source: np.int64(bare(source).cardinality),
)
for _op in (
    *(map_dataset, filter_dataset, take_while_dataset, flat_map_dataset, interleave_dataset, scan_dataset),
    *(reduce_dataset, dataset_to_single_element, dataset_cardinality),
):
    not_differentiable(_op)
