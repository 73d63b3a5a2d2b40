"""`tf.einsum`: sums of products, written with one letter per axis."""

import re
from collections.abc import Sequence

import numpy as np

from minitf.errors import InvalidArgumentError
from minitf.ops.broadcasting import broadcast_to, reshape, shape
from minitf.ops.inference import merge_dimensions
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, brackets, known
from minitf.tensors import Tensor

__all__ = ["einsum"]


def _parse(equation: str) -> tuple[list[str], str]:
    """The labels of each input and of the output; without `->`, labels that occur once, in order."""
    inputs, arrow, output = equation.replace(" ", "").partition("->")
    labels = inputs.split(",")
    if not arrow:
        letters = "".join(labels)
        output = "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    return labels, output


def _infer_einsum(*inputs: Abstract, equation: str) -> Abstract:
    labels, output = _parse(equation)
    if any(x.shape.rank is None for x in inputs) or "." in equation:
        return Abstract(inputs[0].dtype, UNKNOWN)
    sizes: dict[str, int | None] = {}
    for index, (x, letters) in enumerate(zip(inputs, labels, strict=False)):
        if x.shape.rank != len(letters):
            raise ValueError(
                f"Shape must be rank {len(letters)} but is rank {x.shape.rank}\n\t"
                f" for {index}th input and equation: {equation}"
            )
        for letter, size in zip(letters, x.shape, strict=False):
            sizes[letter] = merge_dimensions(sizes.get(letter), size)
    return Abstract(inputs[0].dtype, known(tuple(sizes[letter] for letter in output)))


def _einsum(*arrays: np.ndarray, equation: str) -> np.ndarray:
    # NumPy would repeat an axis of size 1 until it fits.
    if found := _misfit(arrays, equation):
        raise ValueError(found)
    return np.einsum(equation.replace(" ", ""), *arrays, optimize=len(arrays) > 2)


def _explain_einsum(error: Exception, *arrays: np.ndarray, equation: str) -> str:
    return _misfit(arrays, equation) or str(error)


def _misfit(arrays: Sequence[np.ndarray], equation: str) -> str | None:
    """In TensorFlow's words, the first axis whose size is not that of its label."""
    if "." in equation:
        return None
    sizes: dict[str, int] = {}
    for index, (x, letters) in enumerate(zip(arrays, _parse(equation)[0], strict=False)):
        if np.ndim(x) != len(letters):
            return f"Expected input {index} to have rank {len(letters)} but got: {np.ndim(x)}"
        for axis, (letter, size) in enumerate(zip(letters, np.shape(x), strict=False)):
            if sizes.setdefault(letter, size) != size:
                return (
                    f"Expected dimension {sizes[letter]} at axis {axis} of the input shaped"
                    f" {brackets(np.shape(x))} but got dimension {size}"
                )
    return None


einsum_op = define(
    "Einsum",
    "inputs: *T",
    infer=_infer_einsum,
    kernel=_einsum,
    explain=_explain_einsum,
    label="einsum",
)


@einsum_op.gradient
def _(op, upstream):
    labels, output = _parse(op.attrs["equation"])
    return [_gradient_of_input(op, upstream, labels, output, at) for at in range(len(labels))]


def _gradient_of_input(op, upstream: Tensor, labels: list[str], output: str, at: int) -> Tensor:
    """Swap the output with one input in the equation; axes only that input has are repeated."""
    if any(len(set(letters)) != len(letters) for letters in labels) or "." in op.attrs["equation"]:
        # NB: TensorFlow supports repeated labels (diagonals) and ellipses in gradients; minitf does not.
        raise InvalidArgumentError(
            None, None, "minitf has no gradient of einsum with repeated labels or an ellipsis; run it locally"
        )
    others = [(labels[i], x) for i, x in enumerate(op.inputs) if i != at]
    available = output + "".join(letters for letters, _ in others)
    target = "".join(letter for letter in labels[at] if letter in available)
    equation = ",".join([output, *(letters for letters, _ in others)]) + "->" + target
    result = einsum(equation, upstream, *(x for _, x in others))
    if target == labels[at]:
        return result
    sizes = shape(op.inputs[at])
    kept = [sizes[axis] if letter in available else 1 for axis, letter in enumerate(labels[at])]
    return broadcast_to(reshape(result, kept), sizes)


def einsum(equation: str, *inputs: object, name: str | None = None, **options: object) -> Tensor:
    """`einsum("ij,jk->ik", a, b)`: the sum over every label that the output does not name.

    Raises ValueError when the number of inputs is not the equation's.
    """
    count = len(_parse(equation)[0])
    if re.search(r"[^A-Za-z,.\-> ]", equation):
        raise ValueError(f"Indices have incorrect format. Received: {equation}.")
    if count != len(inputs):
        raise ValueError(f'Got {len(inputs)} arguments for equation "{equation}", expecting {count}.')
    return einsum_op(*inputs, equation=equation.replace(" ", ""), name=name)
