"""Running sums and products along an axis."""

from collections.abc import Callable

import numpy as np

from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, NUMBER
from minitf.ops.division import divide_no_nan
from minitf.registry import Abstract, Op, define
from minitf.tensors import Tensor

__all__ = ["cumprod", "cumsum"]


def _infer_scan(x: Abstract, axis: Abstract, exclusive: bool = False, reverse: bool = False) -> Abstract:
    return Abstract(x.dtype, x.shape)


def _scan(accumulate: Callable, neutral: int) -> Callable:
    def kernel(x: np.ndarray, axis: np.generic, exclusive: bool = False, reverse: bool = False) -> np.ndarray:
        rank = np.ndim(x)
        if not -rank <= axis < rank:
            text = f"ScanOp: Expected scan axis in the range [{-rank}, {rank}), but got {axis}"
            raise InvalidArgumentError(None, None, text)
        values = np.moveaxis(x, axis, 0)
        values = values[::-1] if reverse else values
        if exclusive:
            values = np.concatenate([np.full_like(values[:1], neutral), values[:-1]])
        scanned = accumulate(values, axis=0, dtype=x.dtype)
        return np.moveaxis(scanned[::-1] if reverse else scanned, 0, axis)

    return kernel


def _define(type: str, kernel: Callable) -> Op:
    return define(
        type,
        "x: T, axis: Tidx",
        infer=_infer_scan,
        kernel=kernel,
        dtypes={"T": NUMBER, "Tidx": INDEX},
    )


cumsum_op = _define("Cumsum", _scan(np.cumsum, 0))
cumprod_op = _define("Cumprod", _scan(np.cumprod, 1))


@cumsum_op.gradient
def _(op, upstream):
    exclusive, reverse = op.attrs["exclusive"], op.attrs["reverse"]
    return [cumsum(upstream, op.inputs[1], exclusive=exclusive, reverse=not reverse), None]


@cumprod_op.gradient
def _(op, upstream):
    x, axis = op.inputs
    exclusive, reverse = op.attrs["exclusive"], op.attrs["reverse"]
    products = op.outputs[0] * upstream
    # NB: in TensorFlow, too, this is 0 where x is 0.
    return [divide_no_nan(cumsum(products, axis, exclusive=exclusive, reverse=not reverse), x), None]


def cumsum(
    x: object, axis: object = 0, exclusive: bool = False, reverse: bool = False, name: str | None = None
) -> Tensor:
    """The running sum along an axis; `exclusive` leaves each element itself out."""
    return cumsum_op(x, axis, exclusive=exclusive, reverse=reverse, name=name)


def cumprod(
    x: object, axis: object = 0, exclusive: bool = False, reverse: bool = False, name: str | None = None
) -> Tensor:
    """The running product along an axis; `exclusive` leaves each element itself out."""
    return cumprod_op(x, axis, exclusive=exclusive, reverse=reverse, name=name)
