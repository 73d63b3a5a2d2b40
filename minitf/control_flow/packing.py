"""Structures of values as flat lists of tensors, and back."""

from minitf import nest
from minitf.inputs import to_tensor
from minitf.tensors import Tensor


def flatten(structure: object) -> list[Tensor]:
    """The tensors of a structure in order, converted for the current mode; None is left out."""
    return [to_tensor(leaf) for leaf in nest.flatten(structure, expand_composites=True) if leaf is not None]


def pack(structure: object, tensors: list[Tensor]) -> object:
    """A structure like the given one, with `tensors` in place of its leaves other than None."""
    remaining = iter(tensors)
    return nest.map_leaves(
        lambda leaf: None if leaf is None else next(remaining), structure, expand_composites=True
    )
