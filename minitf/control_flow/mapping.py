"""`tf.map_fn`, `tf.scan`, `tf.foldl` and their kin: a function over the first axis, as a loop."""

from collections.abc import Callable

from minitf import context, nest
from minitf.control_flow.while_loop import while_loop
from minitf.dtypes import DType, as_dtype
from minitf.graph.func_graph import FuncGraph
from minitf.inputs import to_tensor
from minitf.ops.broadcasting import shape
from minitf.ops.joining import stack
from minitf.ops.shaping import reverse as reversed_along
from minitf.shapes import TensorShape
from minitf.tensor_array import TensorArray
from minitf.tensors import Tensor


class _Rows:
    """The tensors to go through along their first axis."""

    def __init__(self, elems: object, backwards: bool = False):
        self.elems = nest.map_structure(to_tensor, elems)
        if backwards:
            self.elems = nest.map_structure(lambda tensor: reversed_along(tensor, [0]), self.elems)
        flat = nest.flatten(self.elems)
        if any(tensor.shape.rank == 0 for tensor in flat):
            raise ValueError("Elements in elems must be 1+ dimensional Tensors, not scalars")
        sizes = [tensor.shape[0] for tensor in flat if tensor.shape.rank]
        self.count = next((size for size in sizes if size is not None), None)
        if self.count is None:
            self.count = shape(flat[0])[0]
        self._arrays = [
            TensorArray(tensor.dtype, size=self.count, clear_after_read=False).unstack(tensor)
            for tensor in flat
        ]

    def at(self, index: object) -> object:
        """The rows at one index, in the structure of the tensors."""
        return nest.pack_sequence_as(self.elems, [array.read(index) for array in self._arrays])


class _Results:
    """TensorArrays for what each step returns, in the structure of `signature`."""

    def __init__(self, signature: object, count: object):
        self.signature = signature
        self.empty = [
            TensorArray(_dtype(spec), size=count, element_shape=_shape(spec))
            for spec in nest.flatten(signature)
        ]

    def written(self, arrays: list[TensorArray], index: object, value: object) -> list[TensorArray]:
        nest.assert_same_structure(self.signature, value)
        return [array.write(index, item) for array, item in zip(arrays, nest.flatten(value), strict=True)]

    def stacked(self, arrays: list[TensorArray], rows: _Rows) -> object:
        tensors = [array.stack() for array in arrays]
        if isinstance(rows.count, int):
            for tensor in tensors:
                tensor.set_shape(TensorShape([rows.count]).concatenate(tensor.shape[1:]))
        return nest.pack_sequence_as(self.signature, tensors)


def _dtype(spec: object) -> DType:
    return spec.dtype if isinstance(spec, Tensor) or hasattr(spec, "dtype") else as_dtype(spec)


def _shape(spec: object) -> TensorShape | None:
    return getattr(spec, "shape", None)


def map_fn(
    fn: Callable,
    elems: object,
    dtype: object = None,
    parallel_iterations: int | None = None,
    back_prop: bool = True,
    swap_memory: bool = False,
    infer_shape: bool = True,
    name: str | None = None,
    fn_output_signature: object = None,
) -> object:
    """`fn` of every row of `elems`, stacked; `elems` may be a structure of tensors.

    fn_output_signature: the dtype (or TensorSpec, or a structure of them) of what `fn` returns, if it is not
    that of `elems`. Raises TypeError for a function that cannot be called, ValueError for scalars and for
    results of another structure.
    """
    if not callable(fn):
        raise TypeError(f"The provided function {fn!r} is not callable.fn must be callable.")
    rows = _Rows(elems)
    signature = dtype if fn_output_signature is None else fn_output_signature
    results = _Results(
        nest.map_structure(lambda t: t.dtype, rows.elems) if signature is None else signature, rows.count
    )
    _, arrays = while_loop(
        lambda index, arrays: index < rows.count,
        lambda index, arrays: (index + 1, results.written(arrays, index, fn(rows.at(index)))),
        (0, results.empty),
        maximum_iterations=rows.count,
        name=f"{name or 'map'}/while",
    )
    return results.stacked(arrays, rows)


def vectorized_map(
    fn: Callable, elems: object, fallback_to_while_loop: bool = True, warn: bool = True
) -> object:
    """`fn` of every row of `elems`, stacked, whatever `fn` returns.

    NB: TensorFlow vectorizes `fn`; here it is a loop, and in a graph `fn` is traced twice.
    """
    _check_callable(fn)
    rows = _Rows(elems)
    if context.executing_eagerly():
        results = [nest.map_structure(to_tensor, fn(rows.at(index))) for index in range(rows.count)]
        return nest.map_structure(lambda *items: stack(items), *results)
    with FuncGraph("tmp").as_default():
        signature = nest.map_structure(lambda value: to_tensor(value).dtype, fn(rows.at(0)))
    return map_fn(fn, elems, fn_output_signature=signature)


def scan(
    fn: Callable,
    elems: object,
    initializer: object = None,
    parallel_iterations: int = 10,
    back_prop: bool = True,
    swap_memory: bool = False,
    infer_shape: bool = True,
    reverse: bool = False,
    name: str | None = None,
) -> object:
    """All values of `fn(accumulated, row)` over the rows of `elems`, stacked; from the last row with
    `reverse`.

    The first accumulated value is `initializer`, or the first row, which is then the first result.
    """
    _check_callable(fn)
    rows = _Rows(elems, reverse)
    start, first = _start(rows, initializer)
    results = _Results(nest.map_structure(lambda t: t.dtype, start), rows.count)
    arrays = results.empty if first == 0 else results.written(results.empty, 0, start)

    def body(index, accumulated, arrays):
        value = fn(accumulated, rows.at(index))
        return index + 1, value, results.written(arrays, index, value)

    _, _, arrays = while_loop(
        lambda index, *_: index < rows.count, body, (first, start, arrays), name=f"{name or 'scan'}/while"
    )
    stacked = results.stacked(arrays, rows)
    return nest.map_structure(lambda tensor: reversed_along(tensor, [0]), stacked) if reverse else stacked


def foldl(
    fn: Callable,
    elems: object,
    initializer: object = None,
    parallel_iterations: int = 10,
    back_prop: bool = True,
    swap_memory: bool = False,
    name: str | None = None,
) -> object:
    """The last value of `fn(accumulated, row)` over the rows of `elems`, from the first row on."""
    return _fold(fn, _Rows(elems), initializer, name or "foldl")


def foldr(
    fn: Callable,
    elems: object,
    initializer: object = None,
    parallel_iterations: int = 10,
    back_prop: bool = True,
    swap_memory: bool = False,
    name: str | None = None,
) -> object:
    """The last value of `fn(accumulated, row)` over the rows of `elems`, from the last row on."""
    return _fold(fn, _Rows(elems, backwards=True), initializer, name or "foldr")


def _fold(fn: Callable, rows: _Rows, initializer: object, name: str):
    _check_callable(fn)
    start, first = _start(rows, initializer)
    _, result = while_loop(
        lambda index, accumulated: index < rows.count,
        lambda index, accumulated: (index + 1, fn(accumulated, rows.at(index))),
        (first, start),
        name=f"{name}/while",
    )
    return result


def _check_callable(fn: object) -> None:
    if not callable(fn):
        raise TypeError(f"{fn!r} is not callable. Please provide a callable for `fn`.")


def _start(rows: _Rows, initializer: object) -> tuple[object, int]:
    """The first accumulated value, and the index of the first row that is not part of it."""
    if initializer is None:
        return rows.at(0), 1
    return nest.map_structure(to_tensor, initializer), 0
