"""`GradientTape`: remembers the ops of one mode, for gradients and Jacobians."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from minitf import context, nest
from minitf.backpropagation import backpropagate, ones_like
from minitf.dtypes import as_dtype
from minitf.indexed_slices import IndexedSlices, densified
from minitf.inputs import to_tensor
from minitf.registry import REGISTRY
from minitf.shapes import TensorShape
from minitf.tensors import Tensor, is_tensor
from minitf.unconnected import UnconnectedGradients, unconnected

_LOG = logging.getLogger("tensorflow")


class GradientTape:
    """`tf.GradientTape`: records ops on watched tensors, for `gradient` and `jacobian`.

    persistent: whether gradients may be asked for more than once.
    watch_accessed_variables: whether trainable variables are watched when they are read.
    """

    def __init__(self, persistent: bool = False, watch_accessed_variables: bool = True):
        self._persistent = persistent
        self._watches_variables = watch_accessed_variables
        self._reset()
        self._recording = False
        self._mode = None

    def _reset(self) -> None:
        self._records: list = []
        self._watched: set[int] = set()
        self._kept: list = []
        self._variables: dict[int, object] = {}

    def __enter__(self) -> "GradientTape":
        self._push()
        return self

    def __exit__(self, *exception: object) -> None:
        if self._recording:
            self._pop()

    def _push(self) -> None:
        if self._recording:
            raise ValueError(
                "Tape is still recording, This can happen if you try to re-enter an already-active tape."
            )
        self._recording = True
        if not self._persistent and self._mode is not None:
            self._reset()
        self._mode = context.current
        self._mode.tapes.append(self)

    def _pop(self) -> None:
        if not self._recording:
            raise ValueError("Tape is not recording.")
        self._recording = False
        if self in self._mode.tapes:
            self._mode.tapes.remove(self)

    # Recording

    def watch(self, tensor: object) -> None:
        """Trace `tensor`, a tensor, a variable, or a structure of them."""
        for item in nest.flatten(tensor, expand_composites=True):
            if not is_tensor(item):
                raise ValueError(
                    f"Passed in object {item!r} of type {type(item).__name__!r}, not tf.Tensor or"
                    " tf.Variable or"
                    " ExtensionType."
                )
            if not item.dtype.is_floating:
                _LOG.log(
                    logging.WARNING,
                    "The dtype of the watched tensor must be floating (e.g. tf.float32), got %r",
                    item.dtype,
                )
            if hasattr(item, "handle"):
                self._variables[id(item.handle)] = item
            self._watch(getattr(item, "handle", item))

    def _watch(self, tensor: Tensor) -> None:
        if tensor.key not in self._watched:
            self._watched.add(tensor.key)
            self._kept.append(tensor)

    def watch_variable(self, variable: object) -> None:
        """Called when a trainable variable is read."""
        if self._watches_variables:
            self._variables[id(variable.handle)] = variable
            self._watch(variable.handle)

    def record(self, record: object) -> None:
        """Keep an op, if a watched tensor goes in. Called by dispatch for every op while recording."""
        watched = self._watched
        for tensor in record.inputs:
            if tensor.key in watched:
                break
        else:
            return
        differentiable = [
            tensor for tensor in record.outputs if tensor.dtype.kind == "f" or tensor.dtype.kind == "O"
        ]
        if differentiable:
            watched.update([tensor.key for tensor in differentiable])
            self._records.append(record)

    def watches(self, tensors: list) -> bool:
        """Whether what is computed from `tensors` will be recorded."""
        return any(tensor.key in self._watched for tensor in tensors)

    def record_more_outputs(self, record: object, added: list) -> None:
        """A recorded op (a branch, a loop, a call) got more outputs, because a gradient needs them."""
        if self.watches(record.outputs):
            self._watched.update(tensor.key for tensor in added)

    @contextmanager
    def stop_recording(self) -> Iterator[None]:
        """Ops inside are not recorded."""
        if not self._recording:
            raise ValueError("Tape is not recording.")
        self._pop()
        try:
            yield
        finally:
            self._recording = True
            self._mode.tapes.append(self)

    def reset(self) -> None:
        """Forget everything, as if a new tape had begun."""
        self._pop()
        self._reset()
        self._push()

    def watched_variables(self) -> tuple:
        return tuple(self._variables.values())

    # Gradients

    def gradient(
        self,
        target: object,
        sources: object,
        output_gradients: object = None,
        unconnected_gradients: object = UnconnectedGradients.NONE,
    ) -> object:
        """The gradients of `target` with respect to `sources`, in the structure of `sources`.

        None stands for sources that the target does not depend on, unless `unconnected_gradients` is "zero".
        Raises RuntimeError when a tape that is not persistent is used twice.
        """
        self._check_usable()
        if sources is None:
            raise TypeError("Argument `sources` should not be None.")
        if any(isinstance(source, IndexedSlices) for source in nest.flatten(sources)):
            # NB: in TensorFlow slices, such as the gradient of a gather, can be watched but are no sources.
            raise AttributeError("'IndexedSlices' object has no attribute '_id'")
        flat = nest.flatten(sources, expand_composites=True)
        for source in flat:
            if not is_tensor(source):
                as_dtype(getattr(source, "dtype", source))  # NB: TensorFlow fails on the dtype, too
        paused = self._recording and not self._persistent
        if paused:
            self._pop()
        endpoints = [densified(item) for item in nest.flatten(target)]
        targets = [to_tensor(item, item.dtype) for item in endpoints]
        seeds = self._seeds(targets, output_gradients)
        keys = [getattr(source, "handle", source).key for source in flat]
        # A variable is its handle: what it is read into now was not recorded.
        ends = [item.handle.key if hasattr(item, "handle") else None for item in endpoints]
        found = backpropagate(self._records, targets, seeds, keys, ends, self._watched)
        if not self._persistent:
            self._records = None
        gradients = [
            unconnected(source, unconnected_gradients) if gradient is None else gradient
            for source, gradient in zip(flat, found, strict=True)
        ]
        return nest.pack_sequence_as(sources, gradients, expand_composites=True)

    def _check_usable(self) -> None:
        if self._records is None:
            raise RuntimeError(
                "A non-persistent GradientTape can only be used to compute one set of gradients (or"
                " jacobians)"
            )
        if self._recording and self._persistent:
            _LOG.log(
                logging.WARNING,
                "Calling GradientTape.gradient on a persistent tape inside its context is significantly"
                " less efficient than calling it outside the context (it causes the gradient ops to be"
                " recorded on the tape, leading to increased CPU and memory usage). Only call"
                " GradientTape.gradient inside the context if you actually want to trace the gradient in"
                " order to compute higher order derivatives.",
            )

    def _seeds(self, targets: list[Tensor], output_gradients: object) -> list[Tensor]:
        if output_gradients is None:
            return [ones_like(target) for target in targets]
        given = nest.flatten(output_gradients)
        return [
            ones_like(t) if seed is None else to_tensor(seed, t.dtype)
            for t, seed in zip(targets, given, strict=False)  # like TensorFlow, ignore surplus ones
        ]

    def jacobian(
        self,
        target: Tensor,
        sources: object,
        unconnected_gradients: object = UnconnectedGradients.NONE,
        **options,
    ) -> object:
        """The derivative of every element of `target`: shape `target.shape + source.shape` for each source.

        NB: TensorFlow vectorizes with pfor; we ask for one gradient per element, so the shape must be known.
        """
        self._check_usable()
        records = self._records
        flat = nest.flatten(sources, expand_composites=True)
        rows = [[] for _ in flat]
        count = target.shape.num_elements()
        reshape, stack = REGISTRY["Reshape"], REGISTRY["Pack"]
        with self._not_recording():
            line = reshape(target, [-1])
        for index in range(count):
            seed = reshape(_one_hot(index, count, target), target.shape.as_list())
            self._records = records
            gradients = self.gradient(target, flat, seed, unconnected_gradients)
            for row, gradient in zip(rows, gradients, strict=True):
                row.append(gradient)
        del line
        jacobians = [
            None if any(gradient is None for gradient in row) else _stacked(row, target, stack, reshape)
            for row in rows
        ]
        return nest.pack_sequence_as(sources, jacobians, expand_composites=True)

    def batch_jacobian(
        self,
        target: Tensor,
        source: Tensor,
        unconnected_gradients: object = UnconnectedGradients.NONE,
        **options,
    ) -> Tensor:
        """The derivatives of every row of `target` for the same row of `source`.

        Shape [batch, *target row, *source row]. Rows must not depend on each other. Raises ValueError when
        the first sizes differ or a rank is below 2.
        """
        for shape in (target.shape, source.shape):
            if shape.rank is not None and shape.rank < 2:
                raise ValueError(f"Shape {shape} must have rank at least 2")
        if not target.shape[:1].is_compatible_with(source.shape[:1]):
            raise ValueError(
                f"Need first dimension of target shape ({target.shape}) and source shape ({source.shape}) to"
                " match."
            )
        self._check_usable()
        records, sizes = self._records, target.shape.as_list()[1:]
        reshape, stack = REGISTRY["Reshape"], REGISTRY["Pack"]
        columns = []
        count = TensorShape(sizes).num_elements()
        for index in range(count):
            seed = ones_like(target) * reshape(_one_hot(index, count, target), [1, *sizes])
            self._records = records
            columns.append(self.gradient(target, source, seed, UnconnectedGradients.ZERO))
        rows = source.shape.as_list()
        return reshape(stack(*columns, axis=1), [-1 if rows[0] is None else rows[0], *sizes, *rows[1:]])

    @contextmanager
    def _not_recording(self) -> Iterator[None]:
        if not self._recording:
            yield
            return
        with self.stop_recording():
            yield


def _one_hot(index: int, count: int, target: Tensor) -> Tensor:
    return to_tensor([float(i == index) for i in range(count)], target.dtype)


def _stacked(row: list, target: Tensor, stack: Callable, reshape: Callable) -> Tensor:
    shape = target.shape.as_list() + row[0].shape.as_list()
    return reshape(stack(*row, axis=0), to_tensor(shape, hint=None) if shape else to_tensor([], None))
