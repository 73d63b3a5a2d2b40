"""Calling a layer for its shapes only: in a graph to throw away, with variables that get values later."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import minitf as tf
from minitf import context
from minitf.graph.func_graph import FuncGraph
from minitf.shapes import TensorShape


class KerasTensor:
    """The shape and the dtype of a layer's input or output, without a value."""

    def __init__(self, shape: tuple, dtype: object = "float32"):
        self.shape = tuple(shape)
        self.dtype = tf.as_dtype(dtype).name

    def __repr__(self) -> str:
        return f"<KerasTensor shape={self.shape}, dtype={self.dtype}>"


class Scratch:
    """Variables made while it is in force, and what was assigned meanwhile, by variable."""

    def __init__(self):
        self.without_value: list = []
        self.assigned: dict[int, object] = {}


current: Scratch | None = None


@contextmanager
def _scratch() -> Iterator[None]:
    """No variable changes inside; those made inside get their values when the outermost scratch ends."""
    global current
    if current is not None:
        yield
        return
    current = made = Scratch()
    try:
        yield
    finally:
        current = None
    for variable in made.without_value:
        with tf.init_scope():
            variable.initialize()


def output_spec(function: Callable, *args: object, **kwargs: object) -> object:
    """Call `function` in a throw-away graph and return what comes out, `KerasTensor`s for tensors.

    `KerasTensor`s among the arguments become placeholders. Raises what the function raises.
    """
    with _scratch(), context.building(FuncGraph("scratch_graph")) as _:
        graph = context.current.graph
        args, kwargs = tf.nest.map_structure(lambda value: _placeholder(graph, value), (args, kwargs))
        return tf.nest.map_structure(_spec, function(*args, **kwargs))


def _placeholder(graph: FuncGraph, value: object) -> object:
    if isinstance(value, KerasTensor):
        return graph.add_placeholder(tf.as_dtype(value.dtype), TensorShape(value.shape), "Placeholder")
    return value


def _spec(value: object) -> object:
    return KerasTensor(tuple(value.shape.as_list()), value.dtype) if tf.is_tensor(value) else value
