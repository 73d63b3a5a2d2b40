"""`tf.print`: the text is made by StringFormat and written by PrintV2, each time the graph runs."""

import pprint
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from minitf import context, dtypes, nest
from minitf.instruments.events import printed
from minitf.ops.conversion import convert_to_tensor
from minitf.ops.text import tensor_text
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import SCALAR
from minitf.tensors import Tensor, is_symbolic_tensor, is_tensor
from minitf.values import object_scalar

__all__ = ["format", "print"]

_LOG_STREAMS = {
    "tf.logging.info": "log(info)",
    "tf.logging.warning": "log(warning)",
    "tf.logging.error": "log(error)",
}


# StringFormat


def _string_format(*arrays: np.ndarray, template: str, placeholder: str, summarize: int) -> np.ndarray:
    head, *rest = template.split(placeholder)
    pieces = [
        text
        for array, after in zip(arrays, rest, strict=False)
        for text in (tensor_text(array, summarize), after)
    ]
    return object_scalar("".join([head, *pieces]).encode())


string_format_op = define(
    "StringFormat",
    "inputs: *any",
    infer=lambda *inputs, **attrs: Abstract(dtypes.string, SCALAR),
    kernel=_string_format,
)
not_differentiable(string_format_op)


def format(
    template: str, inputs: object, placeholder: str = "{}", summarize: int = 3, name: str | None = None
) -> Tensor:
    """`template` with each placeholder replaced by a tensor's text.

    Raises ValueError when their numbers differ.
    """
    tensors = inputs if isinstance(inputs, (list, tuple)) else [inputs]
    if template.count(placeholder) != len(tensors):
        raise ValueError(
            f"The template expects {template.count(placeholder)} tensors, but the inputs only has"
            f" {len(tensors)}."
            " Please ensure the number of placeholders in template matches inputs length."
        )
    return string_format_op(
        *tensors, template=template, placeholder=placeholder, summarize=summarize, name=name
    )


# PrintV2


def _write(text: np.ndarray, output_stream: str, end: str) -> None:
    line = np.asarray(text, object)[()].decode(errors="replace") + end
    printed(line)
    if output_stream.startswith("file://"):
        with Path(output_stream.removeprefix("file://")).open("a", encoding="utf-8") as file:
            file.write(line)
    else:
        # Looked up each time, because notebooks and tests replace the streams.
        stream = sys.stdout if output_stream == "stdout" else sys.stderr
        stream.write(line)
        stream.flush()


print_op = define(
    "PrintV2",
    "input: string",
    infer=lambda text, **attrs: (),
    kernel=_write,
    stateful=True,
)


def print(*inputs: object, **options: object) -> object:
    """`tf.print(*inputs, output_stream=sys.stderr, summarize=3, sep=" ", end="\\n")`.

    Writes when the program runs, not when it is traced. Raises ValueError for an unknown option or stream.
    """
    stream = _stream_name(options.pop("output_stream", sys.stderr))
    name, summarize = options.pop("name", None), options.pop("summarize", 3)
    sep, end = options.pop("sep", " "), options.pop("end", "\n")
    if options:
        raise ValueError(f"Unrecognized keyword arguments for tf.print: {options}")
    _refuse_leaked(inputs)
    text = _formatted(inputs, sep, 3 if summarize is None else summarize)
    return print_op(text, output_stream=stream, end=end, name=name)


def _refuse_leaked(inputs: Sequence) -> None:
    if context.executing_eagerly() and any(
        map(is_symbolic_tensor, nest.flatten(list(inputs), expand_composites=True))
    ):
        # NB: TensorFlow fails where it looks for the dtype of the leaked tensor
        raise AttributeError("'SymbolicTensor' object has no attribute '_datatype_enum'")


def _stream_name(stream: object) -> str:
    if stream is sys.stdout or stream is sys.__stdout__:
        return "stdout"
    if stream is sys.stderr or stream is sys.__stderr__:
        return "stderr"
    if isinstance(stream, str) and (stream.startswith("file://") or stream in _LOG_STREAMS):
        return _LOG_STREAMS.get(stream, stream)
    raise ValueError(
        f"Unsupported output stream, logging level, or file.{stream}. Supported streams are"
        f" sys.stdout, sys.stderr,"
        " tf.logging.info, tf.logging.warning, tf.logging.error. File needs to be in the form of 'file://<filepath>'."
    )


def _formatted(inputs: Sequence, sep: str, summarize: int) -> Tensor:
    if (
        len(inputs) == 1
        and is_tensor(inputs[0])
        and inputs[0].dtype == dtypes.string
        and inputs[0].shape.rank == 0
    ):
        return convert_to_tensor(inputs[0])
    pieces, tensors = [], []
    placeholder = _placeholder(inputs)
    for item in inputs:
        pieces.append(_piece(item, placeholder, tensors))
    return string_format_op(*tensors, template=sep.join(pieces), placeholder=placeholder, summarize=summarize)


def _placeholder(inputs: Sequence) -> str:
    """A mark for tensors that no text of the learner's contains."""
    placeholder, text = "{}", repr([item for item in inputs if not is_tensor(item)])
    while placeholder in text:
        placeholder = f"{{{placeholder}}}"
    return placeholder


def _piece(item: object, placeholder: str, tensors: list) -> str:
    """The template for one argument; its tensors are appended to `tensors`."""
    if is_tensor(item):
        tensors.append(convert_to_tensor(item))
        return placeholder
    if isinstance(item, str):
        return item
    leaves = nest.flatten(item, expand_composites=True)
    if not any(map(is_tensor, leaves)):
        return pprint.pformat(item)
    tensors.extend(convert_to_tensor(leaf) for leaf in leaves if is_tensor(leaf))
    marked = nest.map_leaves(
        lambda leaf: placeholder if is_tensor(leaf) else leaf, item, expand_composites=True
    )
    return pprint.pformat(marked).replace(repr(placeholder), placeholder)
