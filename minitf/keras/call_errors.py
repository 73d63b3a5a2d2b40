"""What an error in a layer's `call` looks like: which layer, and what it was given."""

import inspect
from collections.abc import Callable

import minitf as tf


def told_with_arguments(
    layer: object, call: Callable, args: tuple, kwargs: dict, error: Exception
) -> Exception:
    """The error to raise instead of `error`: it names the innermost layer and its arguments."""
    if hasattr(error, "told_with_arguments"):
        return error
    listed = _listed(call, args, kwargs)
    if listed is None:
        return error
    told = _told(error, f"{type(layer).__name__}.call()", listed)
    return told.with_traceback(error.__traceback__)


def _listed(call: Callable, args: tuple, kwargs: dict) -> str | None:
    """None when the arguments do not fit `call`: then that is the error."""
    signature = inspect.signature(call)
    try:
        given = signature.bind(*args, **kwargs).arguments
    except TypeError:
        return None
    shown = [
        (p.name, tf.nest.map_structure(_argument, given[p.name]) if p.name in given else p.default)
        for p in signature.parameters.values()
    ]
    return "\n".join(f"  • {name}={value}" for name, value in shown)


def _argument(value: object) -> object:
    if tf.is_tensor(value):
        return f"tf.Tensor(shape={value.shape}, dtype={value.dtype.name})"
    return value


def _told(error: Exception, name: str, listed: str) -> Exception:
    is_op_error = isinstance(error, tf.errors.OpError)
    said = error.message if is_op_error else error.args[0] if error.args else ""
    message = (
        f"Exception encountered when calling {name}.\n\n\x1b[1m{said}\x1b[0m\n\n"
        f"Arguments received by {name}:\n{listed}"
    )
    try:
        told = type(error)(error.node_def, error.op, message) if is_op_error else type(error)(message)
    except TypeError:
        told = RuntimeError(message)
    told.told_with_arguments = True
    return told
