"""What a gradient is when the target does not depend on the source."""

import enum

from minitf.registry import REGISTRY


class UnconnectedGradients(enum.Enum):
    """`tf.UnconnectedGradients`: None, or zeros in the source's shape."""

    NONE = "none"
    ZERO = "zero"


def unconnected(source: object, choice: object) -> object:
    """None, or zeros like `source`. Raises ValueError for an unknown choice."""
    try:
        choice = UnconnectedGradients(choice)
    except ValueError:
        raise ValueError(f"Unknown value for unconnected_gradients: {choice!r}") from None
    if choice is UnconnectedGradients.NONE:
        return None
    return REGISTRY["ZerosLike"](source)
