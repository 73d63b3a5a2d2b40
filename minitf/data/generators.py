"""`Dataset.from_generator`: a Python generator behind PyFunc nodes."""

from collections.abc import Callable, Iterator

import numpy as np

from minitf import dtypes, nest
from minitf.data.functions import Traced, traced
from minitf.data.sources import generator_dataset
from minitf.data.structure import component_specs, flatten, spec_from_types
from minitf.inputs import to_tensor
from minitf.ops.script_ops import numpy_function
from minitf.tensor_spec import TensorSpec
from minitf.tensors import Tensor
from minitf.values import to_numpy


class _Runs:
    """The iterators that are being read, by number."""

    def __init__(self, generator: Callable, spec: object):
        self._generator = generator
        self._parts = component_specs(spec)
        self._running: dict[int, Iterator] = {}
        self._count = 0

    def start(self, *arguments: np.ndarray) -> np.int64:
        self._count += 1
        self._running[self._count] = iter(self._generator(*arguments))
        return np.int64(self._count)

    def step(self, number: np.ndarray) -> list[np.ndarray]:
        """The next element's components. Raises StopIteration at the end, TypeError when they do not fit."""
        values = flatten(next(self._running[int(number)]))
        return [_component(value, part) for value, part in zip(values, self._parts, strict=True)]

    def stop(self, number: np.ndarray) -> np.int64:
        del self._running[int(number)]
        return np.int64(0)


def _component(value: object, part: TensorSpec) -> np.ndarray:
    try:
        array, _ = to_numpy(value, part.dtype)
    except (TypeError, ValueError):
        raise TypeError(
            f"`generator` yielded an element that could not be converted to the expected type. The expected"
            f" type was {part.dtype.name}, but the yielded element was {value}."
        ) from None
    if not part.shape.is_compatible_with(array.shape):
        raise TypeError(
            f"`generator` yielded an element of shape {array.shape} where an element of shape {part.shape}"
            " was expected."
        )
    return array


def generator_pipeline(
    generator: Callable, output_types: object, output_shapes: object, args: tuple | None, signature: object
) -> tuple[Tensor, object]:
    """The variant and the element specs of a dataset that reads `generator(*args)`."""
    if not callable(generator):
        raise TypeError("`generator` must be a Python callable.")
    if signature is None:
        if output_types is None:
            raise TypeError(
                "To specify the output signature you need to provide either the `output_signature` argument"
                " or the `output_types` argument."
            )
        types = nest.map_structure(dtypes.as_dtype, output_types)
        signature = spec_from_types(types, output_shapes)
    runs = _Runs(generator, signature)
    functions = [
        _function("get_iterator_id_fn", lambda: numpy_function(runs.start, list(args or ()), dtypes.int64)),
        _function("generator_next_fn", lambda number: _next_fn(runs, number, signature), _NUMBER),
        _function("finalize_fn", lambda number: numpy_function(runs.stop, [number], dtypes.int64), _NUMBER),
    ]
    names = ("init_func", "next_func", "finalize_func")
    graphs = {name: function.graph for name, function in zip(names, functions, strict=True)}
    return generator_dataset(*functions[0].captured, **graphs), signature


_NUMBER = TensorSpec((), dtypes.int64)


def _function(name: str, function: Callable, *specs: TensorSpec) -> Traced:
    function.__name__ = name
    return traced(function, list(specs), "Dataset.from_generator()")


def _next_fn(runs: _Runs, number: Tensor, signature: object) -> object:
    parts = component_specs(signature)
    values = numpy_function(runs.step, [number], [part.dtype for part in parts])
    for value, part in zip(values, parts, strict=True):
        value.set_shape(part.shape)
    return tuple(map(to_tensor, values))
