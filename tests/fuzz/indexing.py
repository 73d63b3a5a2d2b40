"""Index expressions: numbers, slices with steps, new axes, ellipses and tensors as numbers."""

import numpy as np

from tests.fuzz.kinds import DTYPES, Kind
from tests.fuzz.writer import Writer


def sliced(writer: Writer) -> tuple[str, Kind]:
    """`t[1, ::-1, ..., tf.newaxis]`."""
    name, kind = writer.tensor(lambda kind: kind.rank > 0, dtypes=DTYPES)
    items = [_item(writer, size) for size in kind.shape[: writer.number(1, kind.rank)]]
    if writer.rarely(5):
        items.insert(writer.number(0, len(items)), ("tf.newaxis", None))
    if len(items) <= kind.rank and writer.rarely(5):
        items.append(("...", ...))
    text = ", ".join(shown for shown, _ in items)
    shape = np.empty(kind.shape, np.int8)[tuple(index for _, index in items)].shape
    return f"{name}[{text}]", kind.with_shape(shape)


def _item(writer: Writer, size: int) -> tuple[str, object]:
    if size and not writer.rarely(2):
        index = writer.number(-size, size - 1)
        return (str(index) if not writer.rarely(4) else f"tf.constant({index})"), index
    start, stop = (writer.pick((None, 0, 1, -1, 2, -2, 5)) for _ in range(2))
    step = writer.pick((None, 1, 2, -1, -2))
    return _slice_text(start, stop, step), slice(start, stop, step)


def _slice_text(start: int | None, stop: int | None, step: int | None) -> str:
    text = f"{'' if start is None else start}:{'' if stop is None else stop}"
    return text if step is None else f"{text}:{step}"


def gathered(writer: Writer) -> tuple[str, Kind]:
    """`tf.gather` along an axis, by a list of indices."""
    name, kind = writer.tensor(lambda kind: kind.rank > 0 and 0 not in kind.shape, dtypes=DTYPES)
    axis = writer.number(0, kind.rank - 1)
    size = kind.shape[axis]
    indices = [writer.number(0, size - 1) for _ in range(writer.number(1, 3))]
    if writer.rarely(30):
        indices[-1] = size  # one too many: an error
    shape = (*kind.shape[:axis], len(indices), *kind.shape[axis + 1 :])
    return f"tf.gather({name}, {indices}, axis={axis})", kind.with_shape(shape)


def updated(writer: Writer) -> tuple[str, Kind]:
    """`tf.tensor_scatter_nd_update` or `_add` of one row."""
    name, kind = writer.tensor(lambda kind: kind.rank > 0 and 0 not in kind.shape)
    function = writer.pick(("tensor_scatter_nd_update", "tensor_scatter_nd_add"))
    row = writer.number(0, kind.shape[0] - 1)
    value = writer.constant(kind.with_shape((1, *kind.shape[1:])))
    return f"tf.{function}({name}, [[{row}]], {value})", kind
