"""`tf.data.Dataset`: a pipeline of elements, described by ops and read by iterators."""

from collections.abc import Callable, Mapping

import numpy as np

from minitf import dtypes, nest
from minitf.data import applications as apply_ops
from minitf.data import sources, transformations
from minitf.data.base import DatasetBase, DatasetSpec, made
from minitf.data.functions import Traced, arguments_of, traced, traced_with_state
from minitf.data.generators import generator_pipeline
from minitf.data.iterators import outputs_of
from minitf.data.shuffling import shuffle_dataset
from minitf.data.structure import (
    common_supertype,
    component_specs,
    components,
    flatten,
    is_nested,
    is_subtype,
    map_leaves,
    normalized,
    packed,
    spec_of,
    with_shapes,
)
from minitf.inputs import to_tensor
from minitf.ops.ordering import get_static_value
from minitf.ops.random import seed_pair
from minitf.shapes import TensorShape, known
from minitf.tensor_spec import TensorSpec
from minitf.tensors import Tensor

AUTOTUNE = -1


class Dataset(DatasetBase):
    """`tf.data.Dataset`. Made by `range`, `from_tensor_slices`, … and by transforming another one.

    Functions given to `map`, `filter`, … are traced once, whatever `tf.config.run_functions_eagerly` says.
    """

    # Sources

    @staticmethod
    def range(*args: object, name: str | None = None, output_type: object = dtypes.int64) -> "Dataset":
        """Numbers as `range` counts them, int64 unless `output_type` says otherwise.

        Raises ValueError without or with more than three arguments.
        """
        if not 1 <= len(args) <= 3:
            raise ValueError(
                f"Invalid `args`. The length of `args` should be between 1 and 3 but was {len(args)}."
            )
        start, stop, step = (0, *args, 1) if len(args) == 1 else (*args, 1)[:3]
        kind = dtypes.as_dtype(output_type)
        bounds = [
            to_tensor(bound, dtypes.int64, name=bound_name)
            for bound, bound_name in ((start, "start"), (stop, "stop"), (step, "step"))
        ]
        variant = sources.range_dataset(*bounds, output_type=kind, name=name)
        return made("_RangeDataset", variant, TensorSpec(known(()), kind))

    @staticmethod
    def counter(start: object = 0, step: object = 1, dtype: object = dtypes.int64) -> "Dataset":
        """Numbers from `start` on, without end."""
        return Dataset.range(start, dtypes.int64.max, step, output_type=dtype)

    @staticmethod
    def from_tensors(tensors: object, name: str | None = None) -> "Dataset":
        """One element: `tensors`."""
        value = normalized(tensors)
        return made("_TensorDataset", sources.tensor_dataset(*components(value), name=name), spec_of(value))

    @staticmethod
    def from_tensor_slices(tensors: object, name: str | None = None) -> "Dataset":
        """The entries of `tensors` along the first axis. Raises ValueError when their numbers differ."""
        value = normalized(tensors)
        sources.check_slices([tensor.shape for tensor in components(value)])
        variant = sources.tensor_slice_dataset(*components(value), name=name)
        return made("_TensorSliceDataset", variant, with_shapes(spec_of(value), lambda shape: shape[1:]))

    @staticmethod
    def from_generator(
        generator: Callable,
        output_types: object = None,
        output_shapes: object = None,
        args: tuple | None = None,
        output_signature: object = None,
        name: str | None = None,
    ) -> "Dataset":
        """What a Python generator yields; it runs in Python each time the dataset is read.

        Raises TypeError when `generator` cannot be called or neither signature nor types are given.
        """
        variant, spec = generator_pipeline(generator, output_types, output_shapes, args, output_signature)
        return made("_FlatMapDataset", variant, spec)

    @staticmethod
    def zip(*args: object, datasets: object = None, name: str | None = None) -> "Dataset":
        """Elements of several datasets side by side, as many as the shortest has."""
        structure = datasets if datasets is not None else args[0] if len(args) == 1 else args
        for one in flatten(structure):
            _check_zipped(one)
        variants = [one._variant_tensor for one in flatten(structure)]
        spec = map_leaves(lambda one: one.element_spec, structure)
        return made("_ZipDataset", transformations.zip_dataset(*variants, name=name), spec)

    # Functions of elements

    def map(
        self,
        map_func: Callable,
        num_parallel_calls: object = None,
        deterministic: bool | None = None,
        synchronous: bool | None = None,
        use_unbounded_threadpool: bool = False,
        name: str | None = None,
    ) -> "Dataset":
        """`map_func(element)` for every element; a tuple is spread over the parameters."""
        found = self._traced(map_func, "Dataset.map()")
        op = apply_ops.map_dataset
        return made(
            "_MapDataset", op(self._variant_tensor, *found.captured, f=found.graph, name=name), found.spec
        )

    def filter(self, predicate: Callable, name: str | None = None) -> "Dataset":
        """The elements for which `predicate` is true. Raises ValueError unless it gives a boolean scalar."""
        return self._selected("_FilterDataset", apply_ops.filter_dataset, predicate, "Dataset.filter()", name)

    def take_while(self, predicate: Callable, name: str | None = None) -> "Dataset":
        """The elements before the first for which `predicate` is false."""
        op = apply_ops.take_while_dataset
        return self._selected("_TakeWhileDataset", op, predicate, "Dataset.take_while()", name)

    def _selected(
        self, kind: str, op, predicate: Callable, transformation: str, name: str | None
    ) -> "Dataset":
        found = self._traced(predicate, transformation)
        if not is_subtype(found.spec, TensorSpec(known(()), dtypes.bool)):
            raise ValueError(
                "Invalid `predicate`. `predicate` must return a `tf.bool` scalar tensor, but its return type"
                f" is {found.spec}."
            )
        variant = op(self._variant_tensor, *found.captured, predicate=found.graph, name=name)
        return made(kind, variant, self.element_spec)

    def flat_map(self, map_func: Callable, name: str | None = None) -> "Dataset":
        """The elements of the datasets that `map_func` returns, one dataset after the other."""
        found = self._traced(map_func, "Dataset.flat_map()")
        spec = _inner_spec(found, "map_func")
        variant = apply_ops.flat_map_dataset(self._variant_tensor, *found.captured, f=found.graph, name=name)
        return made("_FlatMapDataset", variant, spec)

    def interleave(
        self,
        map_func: Callable,
        cycle_length: object = None,
        block_length: object = None,
        num_parallel_calls: object = None,
        deterministic: bool | None = None,
        name: str | None = None,
    ) -> "Dataset":
        """The elements of the datasets that `map_func` returns, `cycle_length` of them read in turn."""
        found = self._traced(map_func, "Dataset.interleave()")
        lengths = [_int64(1 if length is None else length) for length in (cycle_length, block_length)]
        op = apply_ops.interleave_dataset
        variant = op(self._variant_tensor, *lengths, *found.captured, f=found.graph, name=name)
        return made("_InterleaveDataset", variant, _inner_spec(found, "map_func"))

    def scan(
        self,
        initial_state: object,
        scan_func: Callable,
        use_default_device: object = None,
        name: str | None = None,
    ) -> "Dataset":
        """`scan_func(state, element)` returns the next state and an element of the new dataset."""
        start = normalized(initial_state)
        found, _ = traced_with_state(
            scan_func, spec_of(start), [self.element_spec], "Dataset.scan()", lambda spec: spec[0]
        )
        parts = components(start)
        op = apply_ops.scan_dataset
        variant = op(
            self._variant_tensor, *parts, *found.captured, f=found.graph, count=len(parts), name=name
        )
        return made("_ScanDataset", variant, found.spec[1])

    def reduce(self, initial_state: object, reduce_func: Callable, name: str | None = None) -> object:
        """The last state of `state = reduce_func(state, element)`.

        Raises TypeError when the function changes the state's structure or dtypes.
        """
        start = normalized(initial_state)
        found, spec = traced_with_state(
            reduce_func, spec_of(start), [self.element_spec], "reduce()", lambda spec: spec
        )
        outputs = apply_ops.reduce_dataset(
            self._variant_tensor,
            *components(start),
            *found.captured,
            f=found.graph,
            name=name,
            **outputs_of(spec),
        )
        return packed(spec, list(outputs) if isinstance(outputs, tuple) else [])

    def _traced(self, function: Callable, transformation: str) -> Traced:
        return traced(function, arguments_of(self.element_spec), transformation)

    # Other transformations

    def batch(
        self,
        batch_size: object,
        drop_remainder: bool = False,
        num_parallel_calls: object = None,
        deterministic: bool | None = None,
        name: str | None = None,
    ) -> "Dataset":
        """Stacked groups of `batch_size` elements; the last one may be smaller unless it is dropped."""
        size = _int64(batch_size, "batch_size")
        static = get_static_value(size) if drop_remainder else None
        front = TensorShape([None if static is None else int(static)])
        spec = with_shapes(self.element_spec, front.concatenate)
        op = transformations.batch_dataset
        variant = op(self._variant_tensor, size, to_tensor(drop_remainder, dtypes.bool), name=name)
        return made("_BatchDataset", variant, spec)

    def padded_batch(
        self,
        batch_size: object,
        padded_shapes: object = None,
        padding_values: object = None,
        drop_remainder: bool = False,
        name: str | None = None,
    ) -> "Dataset":
        """Groups of elements that are padded to one shape: the given one, or the group's largest."""
        parts = component_specs(self.element_spec)
        shapes = [part.shape for part in parts]
        if padded_shapes is not None:
            shapes = [TensorShape(shape) for shape in _flat_like(self.element_spec, padded_shapes)]
        values = [None] * len(parts)
        if padding_values is not None:
            values = _flat_like(self.element_spec, padding_values)
        rest = [np.array([-1 if n is None else n for n in shape], np.int64) for shape in shapes]
        rest += [_filler(value, part.dtype) for value, part in zip(values, parts, strict=True)]
        size, drop = _int64(batch_size), to_tensor(drop_remainder, dtypes.bool)
        static = get_static_value(size) if drop_remainder else None
        remaining = iter(shapes)
        front = TensorShape([None if static is None else int(static)])
        spec = with_shapes(self.element_spec, lambda _: front.concatenate(next(remaining)))
        variant = transformations.padded_batch_dataset(self._variant_tensor, size, drop, *rest, name=name)
        return made("_PaddedBatchDataset", variant, spec)

    def unbatch(self, name: str | None = None) -> "Dataset":
        """The rows of every element."""
        variant = transformations.unbatch_dataset(self._variant_tensor, name=name)
        return made("_UnbatchDataset", variant, with_shapes(self.element_spec, lambda shape: shape[1:]))

    def window(
        self,
        size: object,
        shift: object = None,
        stride: object = 1,
        drop_remainder: bool = False,
        name: str | None = None,
    ) -> "Dataset":
        """Datasets of `size` elements each, the next one `shift` elements further on."""
        numbers = [_int64(number) for number in (size, size if shift is None else shift, stride)]
        drop = to_tensor(drop_remainder, dtypes.bool)
        variant = transformations.window_dataset(self._variant_tensor, *numbers, drop, name=name)
        return made("_WindowDataset", variant, map_leaves(DatasetSpec, self.element_spec))

    def take(self, count: object, name: str | None = None) -> "Dataset":
        """The first `count` elements; all for -1."""
        return self._same("_TakeDataset", transformations.take_dataset, _int64(count, "count"), name=name)

    def skip(self, count: object, name: str | None = None) -> "Dataset":
        """All but the first `count` elements; none for -1."""
        return self._same("_SkipDataset", transformations.skip_dataset, _int64(count, "count"), name=name)

    def repeat(self, count: object = None, name: str | None = None) -> "Dataset":
        """The elements `count` times over, endlessly for None."""
        times = _int64(-1 if count is None else count, "count")
        return self._same("_RepeatDataset", transformations.repeat_dataset, times, name=name)

    def unique(self, name: str | None = None) -> "Dataset":
        """Every element once, where it comes first."""
        return self._same("_UniqueDataset", transformations.unique_dataset, name=name)

    def shard(self, num_shards: object, index: object, name: str | None = None) -> "Dataset":
        """Every `num_shards`-th element, from the one at `index` on."""
        numbers = _int64(num_shards), _int64(index)
        return self._same("_ShardDataset", transformations.shard_dataset, *numbers, name=name)

    def prefetch(self, buffer_size: object, name: str | None = None) -> "Dataset":
        """The same elements. NB: there is nothing to run ahead with here."""
        op = transformations.prefetch_dataset
        return self._same("_PrefetchDataset", op, _int64(buffer_size, "buffer_size"), name=name)

    def cache(self, filename: object = "", name: str | None = None) -> "Dataset":
        """The same elements, computed once and kept in memory."""
        op = transformations.cache_dataset
        return self._same("CacheDataset", op, to_tensor(filename, dtypes.string), name=name)

    def shuffle(
        self,
        buffer_size: object,
        seed: int | None = None,
        reshuffle_each_iteration: bool | None = True,
        name: str | None = None,
    ) -> "Dataset":
        """The elements, drawn from a buffer of `buffer_size` of them in the order that the seeds decide."""
        seeds = [to_tensor(number, dtypes.int64) for number in seed_pair(seed)]
        reshuffle = reshuffle_each_iteration is not False
        size = _int64(buffer_size, "buffer_size")
        return self._same("_ShuffleDataset", shuffle_dataset, size, *seeds, reshuffle=reshuffle, name=name)

    def concatenate(self, dataset: "Dataset", name: str | None = None) -> "Dataset":
        """The elements of this dataset, then those of another. Raises TypeError when they do not fit."""
        spec = common_supertype(self.element_spec, dataset.element_spec)
        if spec is None:
            raise TypeError(
                f"Incompatible dataset elements:\n  {self.element_spec} vs.   {dataset.element_spec}"
            )
        op = transformations.concatenate_dataset
        variant = op(self._variant_tensor, dataset._variant_tensor, name=name)
        return made("_ConcatenateDataset", variant, spec)

    def enumerate(self, start: object = 0, name: str | None = None) -> "Dataset":
        """Pairs of a count, int64, and an element."""
        numbers = Dataset.range(start, dtypes.int64.max, name=name)
        return Dataset.zip((numbers, self), name=name)

    def apply(self, transformation_func: Callable) -> "Dataset":
        """`transformation_func(dataset)`. Raises TypeError when it returns no dataset."""
        result = transformation_func(self)
        if not isinstance(result, DatasetBase):
            raise TypeError(
                f"`transformation_func` must return a `tf.data.Dataset` object. Got {type(result)}."
            )
        return result

    def with_options(self, options: object, name: str | None = None) -> "Dataset":
        """The same elements. NB: there is nothing to tune here."""
        return made("_OptionsDataset", self._variant_tensor, self.element_spec)

    def _same(self, kind: str, op, *inputs: object, **attrs: object) -> "Dataset":
        return made(kind, op(self._variant_tensor, *inputs, **attrs), self.element_spec)


Dataset.__name__ = Dataset.__qualname__ = "DatasetV2"  # learners see it in the text of errors
DatasetBase.public = Dataset


def _int64(value: object, name: str | None = None) -> Tensor:
    try:
        return to_tensor(value, dtypes.int64, name=name)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None if name else error


def _inner_spec(found: Traced, argument: str) -> object:
    if not isinstance(found.spec, DatasetSpec):
        raise TypeError(f"The `{argument}` argument must return a `Dataset` object. Got {found.spec!r}.")
    return found.spec.element_spec


def _check_zipped(one: object) -> None:
    if isinstance(one, DatasetBase):
        return
    if isinstance(one, list):
        raise TypeError(
            "Invalid input to `zip`. Inputs are expected to be (nested) structures of `tf.data.Dataset`"
            " objects. Python `list` is not supported and you should use `tuple` instead."
        )
    raise TypeError(
        "Invalid input to `zip`. Inputs are expected to be (nested) structures of `tf.data.Dataset` objects."
        f" Encountered object of type {type(one)}."
    )


def _flat_like(spec: object, given: object) -> list:
    """One entry per component; a single entry may stand for all."""
    if not is_nested(spec):
        return [given]
    if not isinstance(given, (tuple, list, Mapping)):
        return [given for _ in component_specs(spec)]
    pairs = zip(nest.children(spec), nest.children(given), strict=True)
    return [leaf for one, other in pairs for leaf in _flat_like(one, other)]


def _filler(value: object, dtype: dtypes.DType) -> Tensor:
    if value is None:
        value = b"" if dtype is dtypes.string else dtype.as_numpy_dtype(0)
    return to_tensor(value, dtype)
