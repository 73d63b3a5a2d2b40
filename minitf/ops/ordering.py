"""Order and grouping of ops. Nodes run in trace order, so most of this has nothing to do."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from minitf.inputs import to_tensor
from minitf.ops.conversion import identity
from minitf.registry import define
from minitf.tensors import EagerTensor, Tensor

__all__ = [
    "control_dependencies",
    "device",
    "get_logger",
    "get_static_value",
    "group",
    "identity_n",
    "no_op",
    "tuple",
]

no_op_op = define("NoOp", "", infer=lambda: (), kernel=lambda: None)


def no_op(name: str | None = None) -> object:
    """An op that does nothing: the node in a graph, None eagerly."""
    return no_op_op(name=name)


def group(*inputs: object, **options: object) -> object:
    """One op that stands for several. They run anyway, in trace order."""
    return no_op(options.get("name") or "group_deps")


@contextmanager
def control_dependencies(control_inputs: object) -> Iterator[None]:
    """Ops inside run after `control_inputs`.

    NB: in TensorFlow this orders nodes; here all nodes of a graph run in the order they were traced.
    """
    for control in control_inputs or ():
        if callable(control):
            control()
    yield


@contextmanager
def device(device_name: object) -> Iterator[None]:
    """Accepted; there is only the CPU."""
    yield


def tuple(tensors: list, name: str | None = None, control_inputs: object = None) -> list:
    """The tensors, to be used only when all of them are there."""
    return identity_n(tensors, name)


def identity_n(input: list, name: str | None = None) -> list:
    """Tensors with the same values."""
    return [identity(tensor) for tensor in input]


def get_static_value(tensor: Tensor, partial: bool = False) -> np.ndarray | np.generic | None:
    """The value of a tensor, when it is known while a graph is built, else None."""
    tensor = tensor if isinstance(tensor, Tensor) else to_tensor(tensor)
    return tensor.numpy() if isinstance(tensor, EagerTensor) else tensor.constant


def get_logger() -> logging.Logger:
    """The logger for TensorFlow's warnings."""
    return logging.getLogger("tensorflow")
