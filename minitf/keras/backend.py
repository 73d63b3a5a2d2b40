"""`tf.keras.backend`: what is left of it."""

from minitf.keras.names import NAMES
from minitf.keras.naming import forget_names
from minitf.missing import namespace


def clear_session(free_memory: bool = True) -> None:
    """Begin again with the names that Keras makes up."""
    forget_names()


def floatx() -> str:
    """The dtype that layers compute in."""
    return "float32"


def epsilon() -> float:
    """What keeps a logarithm from 0."""
    return 1e-7


__getattr__ = namespace("keras.backend", NAMES["backend"])
